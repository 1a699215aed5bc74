import { readFile } from 'node:fs/promises'
import type { Desk } from '../desk/desk.ts'
import type { CodeImport } from '../desk/import-codes.ts'
import { importCodeList } from '../desk/import-codes.ts'
import { poolsNow } from '../desk/pools.ts'
import { voidCodeList } from '../desk/void-codes.ts'
import type { BadLine } from '../domain/claim-code.ts'
import type { CodeBatch, Forecast } from '../domain/pool.ts'
import type { BatchFilter } from '../ports/codes.ts'
import { codes } from '../slack/text/en/codes.ts'
import { Refused } from './refused.ts'

type Print = (line: string) => void

const { report, voiding } = codes

/** `makegood codes import`: good lines are taken, each bad one is reported with its number and reason. */
export async function importCodeFile(
  desk: Desk,
  file: string,
  terms: Omit<CodeImport, 'codes'>,
  print: Print,
  complain: Print,
): Promise<0 | 1> {
  const { imported, waiting, bad } = await importCodeList(desk, await textOf(file), terms)
  for (const line of bad) complain(badLine(line))
  print(report.imported(imported, terms.percent, terms.marketplace))
  if (waiting > 0) print(report.waiting(waiting))
  return bad.length > 0 ? 1 : 0
}

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text !== null) return text
  throw new Refused(`${file}: cannot be read: give the path of a code file that this user may read`)
}

const badLine = ({ line, why, twin }: BadLine): string => report.line(line, report.bad[why](twin))

/** `makegood codes void <file>`: the codes of a list that are still in the pool are never given any more. */
export async function voidCodeFile(
  desk: Desk,
  file: string,
  reason: string | null,
  print: Print,
  complain: Print,
): Promise<0 | 1> {
  const { voided, kept, bad } = await voidCodeList(desk, await textOf(file), { by: null, reason })
  for (const line of bad) complain(badLine(line))
  for (const { line, why } of kept) complain(report.line(line, voiding.kept[why]))
  print(voiding.done(voided))
  return bad.length + kept.length > 0 ? 1 : 0
}

/** `makegood codes void --promotion …`: what is left of whole batches. */
export async function voidBatches(desk: Desk, which: BatchFilter, reason: string | null, print: Print): Promise<0 | 1> {
  const { voided, issued } = await desk.voidBatches(which, { by: null, reason, at: desk.now() })
  print(voiding.done(voided))
  if (issued > 0) print(voiding.stay(issued))
  return voided === 0 ? 1 : 0
}

/** `makegood codes list`: counts only, never a code. */
export async function listCodes(desk: Desk, json: boolean, print: Print): Promise<void> {
  const pools = await poolsNow(desk)
  if (json) return print(JSON.stringify(pools.flatMap(({ batches }) => batches)))
  if (pools.length === 0) print('The pool is empty: makegood codes import <file> --percent 60 --marketplace amazon.com')
  for (const { forecast, reserved, batches } of pools) {
    for (const batch of batches) print(batchText(batch))
    const waiting = reserved > 0 ? `; ${codes.reserved(reserved)}` : ''
    print(`  ${forecastText(forecast)}${waiting}`)
  }
}

function batchText({ marketplace, percent, promotion, expires, available, issued, void: gone }: CodeBatch): string {
  const level = [`${available} left`, `${issued} issued`, ...(gone > 0 ? [codes.voided(gone)] : [])].join(', ')
  const until = expires ? `, until ${expires}` : ''
  return `${marketplace}  ${percent} %  ${level}${until}${promotion ? `  (${promotion})` : ''}`
}

const forecastText = (forecast: Forecast): string =>
  forecast.kind === 'lasts'
    ? codes.lasts(Math.floor(forecast.days), forecast.issued)
    : codes.tooFewIssued(forecast.issued)
