import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import { resolverFrom } from '../../src/mail/dkim-resolver.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const RECORD = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`

/** A resolver that knows the test's key for every domain a test signs with. */
export const testResolver = (...domains: readonly string[]) =>
  resolverFrom(Object.fromEntries(domains.map(domain => [`test._domainkey.${domain}`, { TXT: [RECORD] }])))

export type SigningChoices = { readonly headerList?: readonly string[]; readonly maxBodyLength?: number }

/** The mail with a DKIM signature of that domain on top, made with a key that lives as long as the test run. */
export async function signed(raw: Uint8Array, domain: string, choices: SigningChoices = {}): Promise<Uint8Array> {
  const { signatures } = await dkimSign(Buffer.from(raw), {
    canonicalization: 'relaxed/relaxed',
    ...(choices.headerList ? { headerList: [...choices.headerList] } : {}),
    signatureData: [
      {
        signingDomain: domain,
        selector: 'test',
        privateKey: PEM,
        ...(choices.maxBodyLength === undefined ? {} : { maxBodyLength: choices.maxBodyLength }),
      },
    ],
  } as unknown as Parameters<typeof dkimSign>[1])
  return new Uint8Array(Buffer.concat([Buffer.from(signatures), Buffer.from(raw)]))
}
