import type { Config } from '../config.ts'
import type { Desk } from '../desk/desk.ts'
import { parseSender } from './addresses.ts'
import { dnsResolver, type ResolveDns } from './dkim-resolver.ts'
import { type AccessTokens, createAccessTokens } from './oauth.ts'
import { noticeReader } from './read-notice.ts'
import { createPostman } from './smtp.ts'

/** A shop that never set MAIL_FROM still signs its texts with something. */
const NAMELESS = { name: 'Customer service', address: 'desk@localhost' } as const

export type MailParts = Pick<Desk, 'readNotice' | 'sendOut'> & {
  /** The shop's name: the name in MAIL_FROM. */
  readonly shop: string
  /** Right-hand side of our own Message-IDs. */
  readonly domain: string
  readonly oauth: AccessTokens | null
}

/** How mail is checked and sent. `instead`: the local workspace's own mail server and keys. */
export function mailParts(
  config: Config['mail'],
  instead: { readonly smtp: { readonly url: string; readonly from: string }; readonly resolve: ResolveDns } | null,
  now: () => Date,
): MailParts {
  const smtp = instead?.smtp ?? config.smtp
  const sender = parseSender(smtp?.from ?? '')
  const { name, address } = sender.ok ? sender.value : NAMELESS
  const oauth = config.oauth ? createAccessTokens(config.oauth, now) : null
  const { dnsServer, authservId } = config
  const server = dnsServer ? `${dnsServer.host}:${dnsServer.port}` : undefined
  return {
    shop: name || address,
    domain: address.split('@')[1] ?? 'localhost',
    oauth,
    readNotice: noticeReader({
      resolver: instead?.resolve ?? dnsResolver(server),
      ...(authservId === null || instead ? {} : { authservId }),
    }),
    sendOut: smtp ? createPostman({ ...smtp, oauth }).send : null,
  }
}
