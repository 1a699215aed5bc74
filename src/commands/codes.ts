import { readFile } from 'node:fs/promises'
import type { Desk } from '../desk/desk.ts'
import type { CodeImport } from '../desk/import-codes.ts'
import { importCodes } from '../desk/import-codes.ts'
import { readCodeFile } from '../domain/claim-code.ts'
import { Refused } from './refused.ts'

type Print = (line: string) => void

/** `makegood codes import`: good lines are taken, each bad one is reported with its number and reason. */
export async function importCodeFile(
  desk: Desk,
  file: string,
  terms: Omit<CodeImport, 'codes'>,
  print: Print,
  complain: Print,
): Promise<0 | 1> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw new Refused(`${file}: cannot be read: give the path of a code file that this user may read`)
  const { good, bad } = readCodeFile(text)
  const { imported, duplicates, waiting } = await importCodes(desk, { ...terms, codes: good })
  for (const { line, reason } of bad) complain(`line ${line}: ${reason}`)
  for (const line of duplicates) complain(`line ${line}: this code is in the pool already`)
  print(`${imported} codes imported: ${terms.percent} % on ${terms.marketplace}`)
  if (waiting > 0) print(`${waiting} cases that waited for a code go on now`)
  return bad.length + duplicates.length > 0 ? 1 : 0
}

/** `makegood codes list`: counts only, never a code. */
export async function listCodes(desk: Desk, json: boolean, print: Print): Promise<void> {
  const counts = await desk.countCodes()
  if (json) return print(JSON.stringify(counts))
  if (counts.length === 0)
    print('The pool is empty: makegood codes import <file> --percent 60 --marketplace amazon.com')
  for (const { marketplace, percent, promotion, expires, available, issued } of counts) {
    const until = expires ? `, until ${expires}` : ''
    print(
      `${marketplace}  ${percent} %  ${available} left, ${issued} issued${until}${promotion ? `  (${promotion})` : ''}`,
    )
  }
}
