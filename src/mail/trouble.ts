/** What `makegood check` and the mailbox's state say: what is wrong, and what mends it. Never holds a secret. */
export type Trouble = {
  /** `login`: the server refused user and password or token. `store`: mail arrives and cannot be put away. */
  readonly kind: 'login' | 'network' | 'tls' | 'mailbox' | 'server' | 'store'
  readonly problem: string
  readonly mend: string
}

export type Checked = { readonly ok: true } | { readonly ok: false; readonly problem: string; readonly mend: string }

type Place = { readonly host: string; readonly port: number; readonly variable: 'IMAP_URL' | 'SMTP_URL' }

type Row = {
  readonly kind: Trouble['kind']
  readonly problem: (place: string) => string
  readonly mend: (variable: string) => string
}

const UNTRUSTED: Row = {
  kind: 'tls',
  problem: place => `the certificate of ${place} is not signed by a trusted authority`,
  mend: () => 'name the authority that signed it in NODE_EXTRA_CA_CERTS',
}

const NO_TLS_SPOKEN: Row = {
  kind: 'tls',
  problem: place => `${place} does not speak TLS the way it was asked`,
  mend: variable => `check scheme and port in ${variable}: imaps/smtps speak TLS at once, imap/smtp by STARTTLS`,
}

const SILENT: Row = {
  kind: 'network',
  problem: place => `${place} does not answer`,
  mend: variable => `check host and port in ${variable} and the firewall between`,
}

const UNREACHABLE: Row = { ...SILENT, problem: place => `${place} cannot be reached` }

const UNKNOWN_NAME: Row = {
  kind: 'network',
  problem: place => `the name of ${place} cannot be resolved`,
  mend: variable => `check the host in ${variable} and the name server of this machine`,
}

const CUT: Row = {
  kind: 'network',
  problem: place => `${place} closed the connection`,
  mend: () => 'it is tried again by itself; look at the server if it goes on',
}

/** Node's, OpenSSL's and the two mail libraries' error codes. */
const ROWS: Readonly<Record<string, Row>> = {
  ECONNREFUSED: {
    ...SILENT,
    problem: place => `${place} refuses connections`,
    mend: variable => `check host and port in ${variable}, and that the mail server runs`,
  },
  ENOTFOUND: UNKNOWN_NAME,
  EAI_AGAIN: UNKNOWN_NAME,
  EDNS: UNKNOWN_NAME,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ETIMEDOUT: SILENT,
  ETIMEOUT: SILENT,
  CONNECT_TIMEOUT: SILENT,
  GREETING_TIMEOUT: SILENT,
  UPGRADE_TIMEOUT: SILENT,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  CERT_HAS_EXPIRED: {
    kind: 'tls',
    problem: place => `the certificate of ${place} has expired`,
    mend: () => 'renew it on the mail server',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    kind: 'tls',
    problem: place => `the certificate of ${place} is for another name`,
    mend: variable => `name the host in ${variable} as the certificate does`,
  },
  EPROTO: NO_TLS_SPOKEN,
  ClosedAfterConnectTLS: NO_TLS_SPOKEN,
  NoConnection: CUT,
  EConnectionClosed: CUT,
  ClosedAfterConnectText: CUT,
  ECONNECTION: CUT,
  ECONNRESET: CUT,
  EPIPE: CUT,
}

/** Network and TLS trouble of either protocol; null when the error is of another kind. */
export function connectionTrouble(error: unknown, { host, port, variable }: Place): Trouble | null {
  const place = `${host}:${port}`
  for (const code of codesOf(error)) {
    const row = ROWS[code] ?? (code.startsWith('ERR_SSL_') ? NO_TLS_SPOKEN : undefined)
    if (row) return { kind: row.kind, problem: row.problem(place), mend: row.mend(variable) }
  }
  return null
}

export const loginTrouble = (variable: Place['variable'], withToken: boolean): Trouble => ({
  kind: 'login',
  problem: 'authentication failed',
  mend: withToken
    ? `check the user in ${variable} and that the MAIL_OAUTH_SCOPE allows mail access for it`
    : `check user and password in ${variable}`,
})

/** The sentence for logs and cards. */
export const sentenceOf = ({ problem, mend }: Pick<Trouble, 'problem' | 'mend'>): string => `${problem}: ${mend}`

/** A server's or an error's own words, on one line, shortened, with the given secrets taken out. */
export function wordsOf(text: string, secrets: readonly (string | null)[] = []): string {
  let words = text
  for (const secret of secrets) {
    // Short ones would blot out ordinary words.
    if (secret !== null && secret.length >= 4) words = words.replaceAll(secret, '***')
  }
  return words.replace(/\s+/g, ' ').trim().slice(0, 300)
}

/** The library's code hides the socket's own (`originalCode`) or wraps it (`cause`, `_err`): the innermost says most. */
function codesOf(error: unknown): readonly string[] {
  const codes: string[] = []
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 4; depth++) {
    const { code, originalCode, cause, _err } = at as Record<string, unknown>
    for (const each of [code, originalCode]) if (typeof each === 'string') codes.unshift(each)
    at = cause ?? _err
  }
  return codes
}
