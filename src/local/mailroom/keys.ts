import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'

/** PEM texts of the workspace's own signing key. It lives as long as the process and is believed by nobody else. */
export type KeyPair = { readonly privateKey: string; readonly publicKey: string }

/** Answers of a name server, as the desk's resolver takes them: name → record type → texts. */
export type DnsRecords = Readonly<Record<string, { readonly TXT: readonly string[] }>>

export const SELECTOR = 'local'

export const createKeyPair = (): Promise<KeyPair> =>
  promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

export const keyRecords = (domains: readonly string[], { publicKey }: KeyPair): DnsRecords => {
  const base64 = publicKey.replace(/-----[^-]+-----/g, '').replace(/\s+/g, '')
  return Object.fromEntries(
    domains.map(domain => [`${SELECTOR}._domainkey.${domain}`, { TXT: [`v=DKIM1; k=rsa; p=${base64}`] }]),
  )
}
