/** Says what is wrong at a place; the pointer is a JSON pointer such as "/blocks/0/text". */
export type Report = (pointer: string, reason: string) => void

/** One rule about a piece of JSON: reports every breach, never throws. */
export type Shape = (value: unknown, pointer: string, report: Report) => void

export type Json = Readonly<Record<string, unknown>>

type Fields = Readonly<Record<string, Shape>>

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const anything: Shape = () => undefined

/** Lengths are counted in UTF-16 units: the larger of the counts Slack could mean. */
export const text =
  (max: number, min = 1): Shape =>
  (value, pointer, report) => {
    if (typeof value !== 'string') return report(pointer, 'must provide a string')
    if (value.length < min) report(pointer, `must be more than ${min - 1} characters`)
    if (value.length > max) report(pointer, `must be less than ${max + 1} characters`)
  }

export const matching =
  (pattern: RegExp, reason: string): Shape =>
  (value, pointer, report) => {
    if (typeof value !== 'string') return report(pointer, 'must provide a string')
    if (!pattern.test(value)) report(pointer, reason)
  }

export const flag: Shape = (value, pointer, report) => {
  if (typeof value !== 'boolean') report(pointer, 'must provide a boolean')
}

export const number =
  (min = -Infinity, max = Infinity): Shape =>
  (value, pointer, report) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return report(pointer, 'must provide a number')
    if (value < min) report(pointer, `must be greater than or equal to ${min}`)
    if (value > max) report(pointer, `must be less than or equal to ${max}`)
  }

export const integer =
  (min = -Infinity, max = Infinity): Shape =>
  (value, pointer, report) => {
    if (!Number.isInteger(value)) return report(pointer, 'must provide an integer')
    number(min, max)(value, pointer, report)
  }

export const oneOf =
  (...values: readonly (string | number)[]): Shape =>
  (value, pointer, report) => {
    if (!values.some(allowed => allowed === value)) report(pointer, `value must be one of: ${values.join(', ')}`)
  }

export const list =
  (item: Shape, { min = 0, max = Infinity }: { min?: number; max?: number } = {}): Shape =>
  (value, pointer, report) => {
    if (!Array.isArray(value)) return report(pointer, 'must provide an array')
    if (value.length < min) report(pointer, `must provide at least ${min} items`)
    if (value.length > max) report(pointer, `no more than ${max} items allowed`)
    value.forEach((each: unknown, index) => {
      item(each, `${pointer}/${index}`, report)
    })
  }

/** An object with exactly these fields; further shapes look at it as a whole once its fields are known to be sound. */
export const object =
  (required: Fields, optional: Fields = {}, ...whole: readonly Shape[]): Shape =>
  (value, pointer, report) => {
    if (!isRecord(value)) return report(pointer, 'must provide an object')
    let sound = true
    fields(required, optional, value, pointer, (at, reason) => {
      sound = false
      report(at, reason)
    })
    if (sound) for (const shape of whole) shape(value, pointer, report)
  }

function fields(required: Fields, optional: Fields, value: Json, pointer: string, report: Report): void {
  for (const name of Object.keys(required)) {
    if (!Object.hasOwn(value, name)) report(pointer, `missing required field: ${name}`)
  }
  for (const [name, field] of Object.entries(value)) {
    const shape = own(required, name) ?? own(optional, name)
    if (shape === undefined) report(pointer, `invalid additional property: ${name}`)
    else shape(field, `${pointer}/${name}`, report)
  }
}

/** One of several objects told apart by their `type`. */
export const byType =
  (table: Fields): Shape =>
  (value, pointer, report) => {
    if (!isRecord(value)) return report(pointer, 'must provide an object')
    if (!Object.hasOwn(value, 'type')) return report(pointer, 'missing required field: type')
    const shape = typeof value.type === 'string' ? own(table, value.type) : undefined
    if (shape === undefined) return report(`${pointer}/type`, `unsupported type: ${nameOf(value.type)}`)
    shape(value, pointer, report)
  }

/** Looks at the value with a shape that is only known later: for tables that refer to each other. */
export const later =
  (shape: () => Shape): Shape =>
  (value, pointer, report) =>
    shape()(value, pointer, report)

export const pick = (table: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.flatMap(name => (table[name] === undefined ? [] : [[name, table[name]]])))

const own = (table: Fields, name: string): Shape | undefined => (Object.hasOwn(table, name) ? table[name] : undefined)

const nameOf = (type: unknown): string => (typeof type === 'string' ? type : typeof type)
