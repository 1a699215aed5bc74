import type { Row } from './figures.ts'

type Settled = { readonly database: string; readonly settleMs: number }

/** The figures for people. */
export function table(machine: string, rows: readonly Row[], settles: readonly Settled[], seconds: number): string {
  const head = ['', 'database', 'desk', 'floor', 'desk / floor']
  const body = rows.map(({ figure, database, desk, floor, unit, ratio }) => [
    figure,
    database,
    amount(desk, unit),
    amount(floor, unit),
    `${ratio.toFixed(2)}×`,
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...body.map(cells => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('   ')
  return [
    machine,
    '',
    line(head),
    line(widths.map(width => '─'.repeat(width))),
    ...body.map(line),
    '',
    ...settles.map(
      ({ database, settleMs }) => `after a burst of clicks every card stood right ${settleMs} ms later (${database})`,
    ),
    `took ${seconds} s`,
  ].join('\n')
}

const amount = (value: number, unit: Row['unit']): string => `${value.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`
