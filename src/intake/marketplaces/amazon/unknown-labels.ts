import { type NumericOrder, readDate } from '../../dates.ts'
import type { Entry, LabelledLines } from './labelled-lines.ts'
import type { Field } from './labels/field.ts'

/** A short label, a colon, a value: the shape of a notice's lines in every language. */
const LABEL_LINE = /^[ \t]{0,5}(\p{L}[^:：]{0,39})[:：][ \t]{0,5}(\S.{0,2000})$/u

/**
 * Where a label has no row in its language, its place tells what it is: between the order number and the reason stand
 * title and quantity, right below the reason the comments, and a lone date is when the request came in.
 */
export function withGuessedLabels({ entries, language }: LabelledLines, order: NumericOrder): readonly Entry[] {
  const known = new Set(entries.map(entry => entry.field))
  const has = (field: Field): boolean => known.has(field)
  if (!has('reason')) return entries
  const isFamiliar = language === 'en' || language === 'de'
  return entries.flatMap(entry => {
    if (entry.field === 'order' && !has('title')) return cut(entry, line => titleOrQuantity(line, has('quantity')))
    if (entry.field === 'reason' && !isFamiliar) return cut(entry, line => commentsOrDate(line, has, order))
    if (!has('requested'))
      return cut(entry, line => (readDate(line, order) === null || line.length > 40 ? null : 'requested'))
    return [entry]
  })
}

const titleOrQuantity = (value: string, hasQuantity: boolean): Field =>
  /^\d{1,4}$/.test(value) && !hasQuantity ? 'quantity' : 'title'

function commentsOrDate(value: string, has: (field: Field) => boolean, order: NumericOrder): Field | null {
  if (value.length < 40 && readDate(value, order) !== null) return has('requested') ? null : 'requested'
  return has('comments') || has('details') ? null : 'comments'
}

/** Cuts an entry at the lines below it that look labelled and mean something there; each meaning once. */
function cut(entry: Entry, meaning: (value: string) => Field | null): readonly Entry[] {
  const parts: { field: Field; value: string; raw: string; below: string[] }[] = [{ ...entry, below: [] }]
  const found = new Set<Field>([entry.field])
  for (const raw of entry.below) {
    const value = LABEL_LINE.exec(raw)?.[2]?.trim()
    const field = value === undefined ? null : meaning(value)
    if (field === null || value === undefined || found.has(field)) parts.at(-1)?.below.push(raw)
    else {
      found.add(field)
      parts.push({ field, value, raw, below: [] })
    }
  }
  return parts
}
