import { cleanLine } from '../../clean-text.ts'
import { type NumericOrder, readDate } from '../../dates.ts'
import type { NoticeItem } from '../../notice.ts'
import { orderIdsIn } from '../../order-id.ts'
import { itemFrom } from './item.ts'
import { type Entry, labelledLines, ownEntries } from './labelled-lines.ts'
import type { Field } from './labels/field.ts'
import type { LabelLanguage } from './labels.ts'
import { withGuessedLabels } from './unknown-labels.ts'

/** The labelled lines of a notice, collected: "Order ID: …", then a block of lines an item. */
export type LabelledNotice = {
  readonly orderId: string | null
  readonly items: readonly NoticeItem[]
  readonly requestedAt: string | null
  readonly hasCancelDate: boolean
  readonly language: LabelLanguage | null
  /** What stands above the first labelled line: the marketplace's own sentences, none of the customer's. */
  readonly opening: string
}

/** More items than any order has: the rest is somebody's game. */
const MAX_ITEMS = 200

export function readLabelledNotice(text: string, order: NumericOrder): LabelledNotice {
  const lines = labelledLines(text)
  const { above, language } = lines
  const entries = withGuessedLabels(lines, order)
  const start = entries.findIndex(entry => entry.field === 'order' && orderIn(entry) !== null)
  const own = ownEntries(entries.slice(Math.max(0, start)), order)
  const told = (field: Field): string | null => own.find(entry => entry.field === field)?.value ?? null
  return {
    orderId: (entries[start] && orderIn(entries[start])) ?? null,
    items: itemsOf(own),
    requestedAt: readDate(told('requested') ?? '', order),
    hasCancelDate: readDate(told('cancelled') ?? '', order) !== null,
    language,
    opening: [...above, ...entries.slice(0, Math.max(0, start)).map(entry => entry.raw)].join('\n'),
  }
}

const orderIn = (entry: Entry): string | null => orderIdsIn(firstText(entry))[0] ?? null

/** A title opens an item; in a notice without titles the first other line does. */
function itemsOf(entries: readonly Entry[]): readonly NoticeItem[] {
  const items: Map<Field, string>[] = []
  entries.forEach((entry, at) => {
    if (!ITEM_FIELDS.has(entry.field)) return
    if (entry.field === 'title' || items.length === 0) items.push(new Map())
    const fields = items.at(-1)
    if (fields && !fields.has(entry.field)) fields.set(entry.field, wholeValue(entry, at < entries.length - 1))
  })
  return items
    .filter(fields => fields.has('title') || fields.has('reason'))
    .slice(0, MAX_ITEMS)
    .map(itemFrom)
}

const ITEM_FIELDS: ReadonlySet<Field> = new Set(['title', 'asin', 'sku', 'quantity', 'reason', 'comments', 'details'])

function wholeValue(entry: Entry, hasNext: boolean): string {
  const isComment = entry.field === 'comments' || entry.field === 'details'
  if (entry.field === 'title' || entry.field === 'reason')
    return cleanLine([entry.value, ...untilBlank(entry)].join(' '), 600)
  if (!isComment) return firstText(entry)
  // Comments may have paragraphs; behind the last label of all, the second paragraph is the notice's closing words.
  return [entry.value, ...(hasNext ? entry.below : untilBlank(entry))].join('\n')
}

const firstText = (entry: Entry): string => (entry.value === '' ? (untilBlank(entry)[0] ?? '') : entry.value)

/** The lines that go on from a labelled one; a label with nothing behind it may have its value below. */
function untilBlank(entry: Entry): readonly string[] {
  const skip = entry.value === '' ? entry.below.findIndex(line => line.trim() !== '') : 0
  if (skip < 0) return []
  const from = entry.below.slice(skip)
  const blank = from.findIndex(line => line.trim() === '')
  return blank < 0 ? from : from.slice(0, blank)
}
