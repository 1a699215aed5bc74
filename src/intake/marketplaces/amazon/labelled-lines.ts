import { type NumericOrder, readDate } from '../../dates.ts'
import type { Field } from './labels/field.ts'
import { type LabelLanguage, labelled } from './labels.ts'

/** A labelled line and the lines below it up to the next labelled one. */
export type Entry = {
  readonly field: Field
  readonly value: string
  readonly raw: string
  readonly below: readonly string[]
}

export type LabelledLines = {
  readonly above: readonly string[]
  readonly entries: readonly Entry[]
  readonly language: LabelLanguage | null
}

/** Longest text before a colon that can be a label. */
const MAX_LABEL = 60

/** Cuts a text at its labelled lines. Nothing is judged here: a customer can write such lines too. */
export function labelledLines(text: string): LabelledLines {
  const above: string[] = []
  const entries: { field: Field; value: string; raw: string; below: string[] }[] = []
  const votes = new Map<LabelLanguage, number>()
  for (const raw of text.split('\n')) {
    const colon = raw.slice(0, MAX_LABEL).search(/[:：]/)
    const known = colon > 0 ? labelled(raw.slice(0, colon)) : null
    if (known) {
      entries.push({ field: known.field, value: raw.slice(colon + 1).trim(), raw, below: [] })
      for (const language of known.languages) votes.set(language, (votes.get(language) ?? 0) + 1)
    } else (entries.at(-1)?.below ?? above).push(raw)
  }
  const [first] = [...votes].sort(([, a], [, b]) => b - a)
  return { above, entries, language: first?.[0] ?? null }
}

/** Fields of one item that are already told. */
type Told = Set<Field>

/** The entries that are the notice's own; lines a customer wrote to look like labels go back into their comments. */
export function ownEntries(entries: readonly Entry[], order: NumericOrder): readonly Entry[] {
  const own: { field: Field; value: string; raw: string; below: string[] }[] = []
  let told: Told = new Set()
  entries.forEach((entry, at) => {
    const last = own.at(-1)
    const inComments = last?.field === 'comments' || last?.field === 'details'
    if (last && inComments && !isOwn(entry, entries[at + 1]?.field, told, order)) {
      last.below.push(entry.raw)
      for (const line of entry.below) last.below.push(line)
      return
    }
    if (entry.field === 'title') told = new Set()
    told.add(entry.field)
    own.push({ ...entry, below: [...entry.below] })
  })
  return own
}

const BEGINS_BLOCK: readonly (Field | undefined)[] = ['quantity', 'asin', 'sku', 'reason']

/** Behind comments, a label is the notice's own only where the notice would put it. */
function isOwn(entry: Entry, next: Field | undefined, told: ReadonlySet<Field>, order: NumericOrder): boolean {
  if (entry.field === 'order') return false
  if (entry.field === 'requested' || entry.field === 'cancelled') return readDate(entry.value, order) !== null
  if (entry.field === 'title') return BEGINS_BLOCK.includes(next)
  return !told.has(entry.field)
}
