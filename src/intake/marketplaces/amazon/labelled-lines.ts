import { type NumericOrder, readDate } from '../../dates.ts'
import { orderIdsIn } from '../../order-id.ts'
import type { Field } from './labels/field.ts'
import { type KnownLabel, type LabelLanguage, labelled } from './labels.ts'

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
    const line = readLine(raw)
    for (const language of line?.languages ?? []) votes.set(language, (votes.get(language) ?? 0) + 1)
    if (line) entries.push({ field: line.field, value: line.value, raw, below: [] })
    else (entries.at(-1)?.below ?? above).push(raw)
  }
  const [first] = [...votes].sort(([, a], [, b]) => b - a)
  return { above, entries, language: first?.[0] ?? null }
}

function readLine(raw: string): (KnownLabel & { readonly value: string }) | null {
  const colon = raw.slice(0, MAX_LABEL).search(/[:：]/)
  if (colon <= 0) return null
  const value = raw.slice(colon + 1).trim()
  const known = labelled(raw.slice(0, colon))
  if (known) return { ...known, value }
  // Whatever its label says, a line with nothing but an order number behind it is about the order.
  const isOrder = value.length < 40 && /^\p{Nd}{3}/u.test(value) && orderIdsIn(value).length === 1
  return isOrder ? { field: 'order', languages: [], value } : null
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
