import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStores } from '../../src/store/open-stores.ts'
import { NOW } from '../helpers/a-case.ts'
import { pgliteTemplate } from '../helpers/database.ts'

test('a database sealed with another key is refused, not silently filled anew', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mg-'))
  const folder = join(root, 'db')
  cpSync(await pgliteTemplate(true), folder, { recursive: true })
  const log = { error: console.error, warn: console.warn }
  const onBroken = (error: unknown) => console.error(error)
  const open = (fill: number) =>
    openStores(
      { database: { kind: 'embedded', folder }, secretKey: { kind: 'given', key: Buffer.alloc(32, fill) } },
      'command',
      { mailDomain: 'shop.example', log, onBroken },
    )
  const first = await open(1)
  if (first.kind === 'refused') throw new Error(first.why)
  const codes = [{ line: 1, code: 'HTCB-AD73TB-L2M1TF' }]
  const batch = { codes, percent: 60, marketplace: 'amazon.com', promotion: null, expires: null, at: NOW } as const
  await first.opened.stores.importCodes(batch)
  await first.opened.close()
  expect(await open(2)).toMatchObject({ kind: 'refused', why: expect.stringContaining('another SECRET_KEY') })
  const again = await open(1)
  expect(again.kind).toBe('open')
  if (again.kind === 'open') await again.opened.close()
  rmSync(root, { recursive: true })
})
