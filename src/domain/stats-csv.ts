import { csvCell } from './csv-cell.ts'

type Figure = readonly [name: string, value: string]

/** Figures as lines of name and value, nested names joined by points; no cell can be read as a formula. */
export const statsCsv = (stats: object): string =>
  ['name,value', ...figuresOf(stats, '').map(([name, value]) => `${csvCell(name)},${figureCell(value)}`)]
    .map(line => `${line}\r\n`)
    .join('')

/** A figure may be below nothing, and is no formula for that. */
const figureCell = (value: string): string => (/^-?\d+(\.\d+)?$/.test(value) ? value : csvCell(value))

/** The same for people at a terminal: two columns. */
export function statsTable(stats: object): string {
  const figures = figuresOf(stats, '')
  const width = Math.max(...figures.map(([name]) => name.length)) + 2
  return figures.map(([name, value]) => `${name.padEnd(width)}${value || '–'}`).join('\n')
}

function figuresOf(stats: object, path: string): readonly Figure[] {
  return Object.entries(stats).flatMap(([key, value]): readonly Figure[] => {
    const name = path === '' ? key : `${path}.${key}`
    return typeof value === 'object' && value !== null ? figuresOf(value, name) : [[name, String(value ?? '')]]
  })
}
