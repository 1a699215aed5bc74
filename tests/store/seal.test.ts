import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSeals } from '../../src/store/seal.ts'
import { secretKey } from '../../src/store/secret-key.ts'

const seals = createSeals(Buffer.alloc(32, 1))
const others = createSeals(Buffer.alloc(32, 2))

test('what is sealed comes out again, and is not to be read before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 6 }), text => {
      const sealed = seals.seal('code', text)
      expect(sealed).not.toContain(text)
      expect(seals.unseal('code', sealed)).toBe(text.toWellFormed())
    }),
  )
})

test('the same text is sealed differently each time and has one fingerprint', () => {
  expect(seals.seal('code', 'HTCB')).not.toBe(seals.seal('code', 'HTCB'))
  expect(seals.fingerprint('code', 'HTCB')).toBe(seals.fingerprint('code', 'HTCB'))
  expect(seals.fingerprint('code', 'HTCB')).not.toBe(others.fingerprint('code', 'HTCB'))
})

test('a text that was changed, moved to another purpose, or sealed with another key does not open', () => {
  const sealed = seals.seal('code', 'HTCB-AD73TB-L2M1TF')
  const changed = Buffer.from(sealed, 'base64')
  changed[changed.length - 1]! ^= 1
  expect(() => seals.unseal('code', changed.toString('base64'))).toThrow()
  expect(() => seals.unseal('address', sealed)).toThrow()
  expect(() => others.unseal('code', sealed)).toThrow('another SECRET_KEY')
  expect([seals.fits(sealed), others.fits(sealed)]).toEqual([true, false])
})

test("the embedded database's key is made once, for its owner's eyes only", () => {
  const root = mkdtempSync(join(tmpdir(), 'mg-'))
  const path = join(root, 'data', 'secret.key')
  const key = secretKey({ kind: 'file', path })
  expect(key).toHaveLength(32)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(secretKey({ kind: 'file', path })).toEqual(key)
  writeFileSync(path, 'cut off')
  expect(() => secretKey({ kind: 'file', path })).toThrow('restore it from a backup')
  rmSync(root, { recursive: true })
})
