import { CASES_CSV_HEADER, caseCsvLine } from '../domain/cases-csv.ts'
import type { Period } from '../domain/period.ts'
import type { CaseStore } from '../ports/cases.ts'

/** So many cases are in memory at a time, however many there are. */
const PAGE = 500

/** The cases opened in a period as CSV, oldest first, a page at a time; the first piece begins with the header. */
export async function* exportCases(desk: Pick<CaseStore, 'pageOfCases'>, { from, to }: Period): AsyncGenerator<string> {
  yield CASES_CSV_HEADER
  let page = await desk.pageOfCases({ from, to, after: null, size: PAGE })
  while (page.length > 0) {
    yield page.map(caseCsvLine).join('')
    page = await desk.pageOfCases({ from, to, after: page.at(-1) ?? null, size: PAGE })
  }
}
