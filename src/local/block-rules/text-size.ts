import { isRecord } from './shape.ts'

/** Keys whose strings people read; ids, values and addresses do not count. */
const READ_BY_PEOPLE = new Set(['text', 'title', 'label', 'name', 'caption', 'alt_text'])

/** Characters of text in blocks whose shape is already known to be sound, so that their depth has a bound. */
export function textSize(json: unknown): number {
  if (Array.isArray(json)) return sum(json.map(textSize))
  if (!isRecord(json)) return 0
  return sum(
    Object.entries(json).map(([key, value]) => (typeof value === 'string' ? read(key, value) : textSize(value))),
  )
}

const read = (key: string, value: string): number => (READ_BY_PEOPLE.has(key) ? value.length : 0)

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)
