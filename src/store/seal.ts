import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'

/** What a sealed text is; it is bound to its purpose, so that a text moved to another column does not open. */
type Purpose = 'code' | 'address' | 'mail' | 'header'

export type Seals = {
  readonly seal: (purpose: Purpose, text: string) => string
  readonly unseal: (purpose: Purpose, sealed: string) => string
  readonly sealBytes: (purpose: Purpose, bytes: Uint8Array) => Uint8Array<ArrayBuffer>
  readonly unsealBytes: (purpose: Purpose, sealed: Uint8Array) => Uint8Array
  /** The same for the same text, and nothing to be guessed from without the key. */
  readonly fingerprint: (purpose: Purpose, text: string) => string
  /** Whether that text was sealed with this very key. */
  readonly fits: (sealed: string) => boolean
}

const ID_BYTES = 4
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM under a key derived from SECRET_KEY. Sealed: key id, nonce, tag, ciphertext; texts in base64. */
export function createSeals(secretKey: Uint8Array): Seals {
  const derive = (use: string, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secretKey, '', `makegood ${use}`, bytes))
  const key = createSecretKey(derive('seal', 32))
  const fingerprintKey = createSecretKey(derive('fingerprint', 32))
  const keyId = derive('key id', ID_BYTES)

  const sealBytes: Seals['sealBytes'] = (purpose, bytes) => {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
    const body = Buffer.concat([cipher.update(bytes), cipher.final()])
    return new Uint8Array(Buffer.concat([keyId, nonce, cipher.getAuthTag(), body]))
  }

  const unsealBytes: Seals['unsealBytes'] = (purpose, sealed) => {
    const bytes = Buffer.from(sealed)
    if (!bytes.subarray(0, ID_BYTES).equals(keyId))
      throw new Error('sealed with another SECRET_KEY than the one configured')
    const nonce = bytes.subarray(ID_BYTES, ID_BYTES + NONCE_BYTES)
    const tag = bytes.subarray(ID_BYTES + NONCE_BYTES, ID_BYTES + NONCE_BYTES + TAG_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(purpose))
      .setAuthTag(tag)
    return Buffer.concat([decipher.update(bytes.subarray(ID_BYTES + NONCE_BYTES + TAG_BYTES)), decipher.final()])
  }

  return {
    sealBytes,
    unsealBytes,
    seal: (purpose, text) => Buffer.from(sealBytes(purpose, Buffer.from(text))).toString('base64'),
    unseal: (purpose, sealed) => Buffer.from(unsealBytes(purpose, Buffer.from(sealed, 'base64'))).toString(),
    fingerprint: (purpose, text) =>
      createHmac('sha256', fingerprintKey).update(`${purpose}\0${text}`).digest('base64url'),
    fits: sealed => Buffer.from(sealed, 'base64').subarray(0, ID_BYTES).equals(keyId),
  }
}
