import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importCodeFile, listCodes, voidBatches, voidCodeFile } from '../../src/commands/codes.ts'
import { createProgram } from '../../src/program.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { freshStores, type TestStores } from '../helpers/database.ts'

let shared: TestStores
let folder: string
beforeAll(async () => {
  shared = await freshStores('pglite')
  folder = mkdtempSync(join(tmpdir(), 'mg-codes-'))
})
afterAll(async () => {
  await shared.close()
  rmSync(folder, { recursive: true })
})

function listOf(...lines: readonly string[]): string {
  const file = join(folder, 'codes.txt')
  writeFileSync(file, lines.join('\n'))
  return file
}

/** Runs a command on the desk and notes what it says. */
async function said<T>(
  run: (desk: ReturnType<typeof aDesk>, say: (line: string) => void, complain: (line: string) => void) => Promise<T>,
) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(
    aDesk(shared.stores),
    line => out.push(line),
    line => err.push(line),
  )
  return { code, out, err }
}

describe('makegood codes', () => {
  const terms = { percent: 60, marketplace: 'amazon.com', expires: null, promotion: 'SPRING' } as const

  test('import, list and void account for every line, and show no code', async () => {
    const file = listOf('HTCB-AD73TB-L2M1TF', 'nonsense', 'AAAA-BBBBBB-CCCCCC', 'HTCB-AD73TB-L2MITF')
    const first = await said((desk, say, complain) => importCodeFile(desk, file, terms, say, complain))
    expect(first).toMatchObject({ code: 1, out: ['2 codes imported: 60 % on amazon.com'] })
    expect(first.err).toEqual([
      'line 2: is not a claim code (XXXX-XXXXXX-XXXXXX, letters and digits)',
      'line 4: cannot be told from the code on line 1 (0 and O, 1 and I, or capitals)',
    ])
    const again = await said((desk, say, complain) => importCodeFile(desk, file, terms, say, complain))
    expect(again.err).toContain('line 1: this code is in the pool already')
    const voided = await said((desk, say, complain) =>
      voidCodeFile(desk, listOf('AAAA-BBBBBB-CCCCCC', 'ZZZZ-ZZZZZZ-ZZZZZZ'), null, say, complain),
    )
    expect(voided).toEqual({ code: 1, out: ['1 codes voided'], err: ['line 2: is not in the pool'] })
    const listed = await said((desk, say) => listCodes(desk, false, say))
    expect(listed.out).toEqual([
      'amazon.com  60 %  1 left, 0 issued, 1 void  (SPRING)',
      '  too few issued to say how long they last (0 in 28 days)',
    ])
    const json = await said((desk, say) => listCodes(desk, true, say))
    const [batch] = JSON.parse(json.out.join(''))
    expect(batch).toEqual({ ...terms, available: 1, issued: 0, void: 1, redeemed: 0 })
    expect(JSON.stringify([first, again, voided, listed, json])).not.toMatch(/AD73TB|BBBBBB|ZZZZZZ/)
  })

  test('void takes what is left of a promotion, and says when nothing was', async () => {
    const all = await said((desk, say) => voidBatches(desk, { promotion: 'SPRING' }, 'over', say))
    expect(all).toMatchObject({ code: 0, out: ['1 codes voided'] })
    expect(await said((desk, say) => voidBatches(desk, { promotion: 'SPRING' }, 'over', say))).toMatchObject({
      code: 1,
    })
    expect((await shared.stores.poolEvents(1))[0]).toMatchObject({ kind: 'voided', by: null, reason: 'over', count: 1 })
  })

  test.each([
    ['codes void'],
    ['codes void list.txt --promotion SPRING'],
    ['codes void --percent 0'],
    ['codes void --expires soon'],
  ])('%s is wrong usage', async words => {
    const program = createProgram()
    const commands = [program, ...program.commands.flatMap(command => [command, ...command.commands])]
    for (const command of commands) command.exitOverride().configureOutput({ writeErr: () => undefined })
    await expect(program.parseAsync(words.split(' '), { from: 'user' })).rejects.toMatchObject({
      code: expect.stringMatching(/^commander\./),
    })
  })
})
