import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import type { Authentication } from '../intake/notice.ts'
import { type AuthResult, parseAuthenticationResults } from './authentication-results.ts'
import { dnsResolver, type ResolveDns } from './dkim-resolver.ts'
import { type HeaderLine, headerLines } from './header-lines.ts'

export type AuthenticateOptions = {
  /** Who answers key look-ups; default: DNS. */
  readonly resolver?: ResolveDns
  /** Believe this mail provider's Authentication-Results instead of checking signatures. */
  readonly authservId?: string
  /** `host:port` of the DNS server to ask. */
  readonly dnsServer?: string
}

/** Fields that decide what a mail says and where an answer goes: each may stand once, and must be signed where it stands. */
const COVERED = ['from', 'reply-to', 'subject', 'content-type'] as const

/** Further fields that a mail may carry only once; a second one would be read by one program and signed for another. */
const SINGLE = [...COVERED, 'date', 'message-id', 'content-transfer-encoding', 'mime-version'] as const

/** Finds out which domains vouch for a mail. Never throws on a broken mail: then nobody vouches. */
export async function authenticateMail(raw: Uint8Array, options: AuthenticateOptions = {}): Promise<Authentication> {
  const by = options.authservId === undefined ? 'dkim' : 'provider'
  const headers = headerLines(raw)
  if (headers === null) return nobody(by, 'the header section is oversized or malformed')
  const twice = SINGLE.find(name => headers.filter(header => header.name === name).length > 1)
  if (twice) return nobody(by, `the mail has more than one ${twice} header`)
  return options.authservId === undefined
    ? ownCheck(raw, headers, options.resolver ?? dnsResolver(options.dnsServer))
    : providersWord(headers, options.authservId)
}

const nobody = (by: Authentication['by'], reason: string): Authentication => ({
  dkimPassed: [],
  dkimFailed: [{ domain: '', reason }],
  undecided: false,
  by,
})

async function ownCheck(
  raw: Uint8Array,
  headers: readonly HeaderLine[],
  resolver: ResolveDns,
): Promise<Authentication> {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const checked = await verified(bytes, resolver)
  if (checked === null) return nobody('dkim', 'its signatures cannot be read')
  const passed: string[] = []
  const failed: { domain: string; reason: string }[] = []
  let undecided = false
  for (const { status, signingDomain, signingHeaders, canonBodyLengthLimited } of checked.results) {
    const domain = signingDomain?.toLowerCase()
    // A stranger's signature beside the sender's (a mail service's, a list's) says nothing about the sender.
    if (domain === undefined || typeof status.aligned !== 'string') continue
    const gap = coverageGap(headers, namesIn(signingHeaders?.keys ?? ''), canonBodyLengthLimited === true)
    if (status.result === 'temperror') undecided = true
    else if (status.result !== 'pass') failed.push({ domain, reason: status.comment || status.result })
    else if (gap !== null) failed.push({ domain, reason: gap })
    else passed.push(domain)
  }
  return { dkimPassed: [...new Set(passed)], dkimFailed: failed, undecided, by: 'dkim' }
}

/** Null when the mail is so broken that the check gives up: nobody vouches then, and the mail is still read. */
const verified = (bytes: Buffer, resolver: ResolveDns) =>
  dkimVerify(bytes, { resolver, rejectRsaSha1: true }).catch(() => null)

/** What a valid signature leaves open to change; null when nothing that matters. */
function coverageGap(headers: readonly HeaderLine[], signed: ReadonlySet<string>, bodyLimited: boolean): string | null {
  if (bodyLimited) return 'the signature covers only a part of the body'
  const open = COVERED.find(name => headers.some(header => header.name === name) && !signed.has(name))
  return open ? `the signature does not cover the ${open} header` : null
}

const namesIn = (list: string): ReadonlySet<string> => new Set(list.split(':').map(name => name.trim().toLowerCase()))

function providersWord(headers: readonly HeaderLine[], authservId: string): Authentication {
  const wanted = authservId.trim().toLowerCase()
  const at = headers.findIndex(
    ({ name, value }) => name === 'authentication-results' && parseAuthenticationResults(value).authservId === wanted,
  )
  const stamp = headers[at]
  // A provider stamps on top. Below anything the sender wrote, the header may be the sender's own.
  if (!stamp || headers.slice(0, at).some(header => isSendersOwn(header.name)))
    return { dkimPassed: [], dkimFailed: [], undecided: true, by: 'provider' }
  const passed: string[] = []
  const failed: { domain: string; reason: string }[] = []
  let undecided = false
  for (const result of parseAuthenticationResults(stamp.value).results.filter(row => row.method === 'dkim')) {
    const domain = domainOf(result)
    const gap = domain === null ? null : providerGap(headers, domain)
    if (result.result === 'temperror') undecided = true
    else if (domain !== null && result.result !== 'pass')
      failed.push({ domain, reason: `the mail provider says ${result.result}` })
    else if (domain !== null && gap !== null) failed.push({ domain, reason: gap })
    else if (domain !== null) passed.push(domain)
  }
  return { dkimPassed: [...new Set(passed)], dkimFailed: failed, undecided, by: 'provider' }
}

const isSendersOwn = (name: string): boolean =>
  name === 'dkim-signature' || (SINGLE as readonly string[]).includes(name)

function domainOf({ properties }: AuthResult): string | null {
  const identity = properties['header.d'] ?? properties['header.i'] ?? ''
  const domain = identity.slice(identity.lastIndexOf('@') + 1).toLowerCase()
  return domain === '' ? null : domain
}

/** The provider says the signature is good; what that signature covers stands in the mail itself. */
function providerGap(headers: readonly HeaderLine[], domain: string): string | null {
  const gaps = headers.flatMap(({ name, value }) => {
    if (name !== 'dkim-signature') return []
    const tags = tagsOf(value)
    const signer = tags.get('d')?.toLowerCase() ?? ''
    if (signer !== domain && !domain.endsWith(`.${signer}`)) return []
    return [coverageGap(headers, namesIn(tags.get('h') ?? ''), tags.has('l'))]
  })
  // Of several signatures by one domain the provider does not say which one passed: all must cover.
  return gaps.find(gap => gap !== null) ?? null
}

const tagsOf = (value: string): ReadonlyMap<string, string> =>
  new Map(
    value.split(';').flatMap(tag => {
      const equals = tag.indexOf('=')
      return equals > 0 ? [[tag.slice(0, equals).trim().toLowerCase(), tag.slice(equals + 1).trim()] as const] : []
    }),
  )
