import type { Desk } from '../../src/desk/desk.ts'
import { resolverFrom } from '../../src/mail/dkim-resolver.ts'
import { noticeReader } from '../../src/mail/read-notice.ts'
import type { SendOutcome } from '../../src/ports/mail.ts'
import type { Stores } from '../../src/ports/stores.ts'
import { NOW } from './a-case.ts'

/** A desk on real stores, with a clock and a way out that the test holds in its hands. */
export function aDesk(
  stores: Stores,
  changes: Partial<Pick<Desk, 'now' | 'sendOut' | 'readNotice'>> = {},
): Desk & { readonly sent: { readonly to: string; readonly text: string }[] } {
  const sent: { to: string; text: string }[] = []
  return {
    ...stores,
    now: () => NOW,
    newId: () => crypto.randomUUID(),
    store: 'Lakeshore Table Co',
    readNotice: noticeReader({ resolver: resolverFrom({}) }),
    sendOut: async ({ to, text }): Promise<SendOutcome> => {
      sent.push({ to, text })
      return { kind: 'sent', response: '250 ok' }
    },
    sent,
    ...changes,
  }
}
