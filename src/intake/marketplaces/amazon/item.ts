import { cleanLine, cleanParagraphs, foldText } from '../../clean-text.ts'
import type { NoticeItem } from '../../notice.ts'
import type { Field } from './labels/field.ts'

const MAX_COMMENTS = 20_000

/** What notices print where there is nothing. */
const NOTHING = new Set(
  ['', '-', '--', '–', '—', 'n/a', 'na', 'none', 'null', 'keine', 'aucun', 'ninguno', 'nessuno', 'なし', '无'].map(
    foldText,
  ),
)

/** An item from what a notice tells about it, line by line or cell by cell. */
export function itemFrom(fields: ReadonlyMap<Field, string>): NoticeItem {
  const { title, asin, sku } = withoutIds(cleanLine(fields.get('title') ?? '', 600))
  return {
    title,
    sku: textOrNull(cleanLine(fields.get('sku') ?? sku ?? '', 100)),
    asin: textOrNull(cleanLine(fields.get('asin') ?? asin ?? '', 20)),
    quantity: quantityOf(fields.get('quantity') ?? ''),
    reason: textOrNull(cleanLine(fields.get('reason') ?? '', 300)),
    comments:
      textOrNull(cleanParagraphs((fields.get('comments') ?? '').slice(0, MAX_COMMENTS))) ??
      textOrNull(cleanParagraphs((fields.get('details') ?? '').slice(0, MAX_COMMENTS))),
  }
}

/** "Cups [ASIN: B0…]" or "Cups (SKU: …)": identifiers that some notices write behind the title. */
function withoutIds(line: string): {
  readonly title: string
  readonly asin: string | null
  readonly sku: string | null
} {
  const asin = /[[(]ASIN: ?([A-Z0-9]{10})[\])]/i.exec(line)
  const sku = /[[(](?:[A-Z]{1,10}[ -])?SKU: ?([^\])]{1,60})[\])]/i.exec(line)
  const title = cleanLine(line.replace(asin?.[0] ?? '', '').replace(sku?.[0] ?? '', ''), 500)
  return { title, asin: asin?.[1] ?? null, sku: sku?.[1]?.trim() ?? null }
}

const textOrNull = (text: string): string | null => (NOTHING.has(foldText(text.slice(0, 30))) ? null : text)

function quantityOf(text: string): number {
  const number = Number(/\d{1,5}/.exec(text.normalize('NFKC'))?.[0] ?? 1)
  return number > 0 ? number : 1
}
