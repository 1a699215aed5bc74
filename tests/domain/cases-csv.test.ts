import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CASES_CSV_HEADER, caseCsvLine } from '../../src/domain/cases-csv.ts'
import { aCase } from '../helpers/a-case.ts'

const titled = (title: string): string => {
  const [item] = aCase().items
  return caseCsvLine(aCase({ items: [{ ...item!, title }] }))
}

/** A line's cells, as a reader of that separator takes them. */
function cellsOf(line: string, separator: string): readonly string[] {
  const cells =
    line.replace(/\r\n$/, '').match(new RegExp(`(?:^|${separator})(?:"(?:[^"]|"")*"|[^${separator}]*)`, 'g')) ?? []
  return cells.map(cell =>
    cell
      .replace(new RegExp(`^${separator}`), '')
      .replace(/^"([\s\S]*)"$/, '$1')
      .replaceAll('""', '"'),
  )
}

test('a case is one line under the header', () => {
  expect(CASES_CSV_HEADER).toBe(
    'case,order,marketplace,opened,state,stated_reason,root_cause,ordered_code,shipped_code,item,sku,accepted,percent,owner\r\n',
  )
  expect(titled('Cup "Willow", blue\nsecond line')).toContain(',"Cup ""Willow"", blue second line",')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', 'x;=1+1', 'x;  @y', 'x\t+1'])(
  'a spreadsheet sees no formula in %j',
  title => {
    for (const separator of [',', ';', '\t'])
      for (const cell of cellsOf(titled(title), separator)) expect(cell.trim()).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/)
  },
)

test('whatever a title holds, a line is a line, its cells are fourteen and none begins a formula', () => {
  const unit = fc.constantFrom('=', '+', '-', '@', ';', ',', '"', "'", '\t', '\r', '\n', ' ', 'a', '1', '＝')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), title => {
      const line = titled(title)
      expect(line.match(/[\r\n]/g)).toHaveLength(2)
      const cells = cellsOf(line, ',')
      expect(cells).toHaveLength(14)
      for (const cell of cells) expect(cell.trim()).not.toMatch(/^[=+\-@＝＋－＠]/)
    }),
  )
})
