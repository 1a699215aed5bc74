import { foldText } from '../../clean-text.ts'
import { de } from './labels/de.ts'
import { en } from './labels/en.ts'
import { es } from './labels/es.ts'
import type { Field, Labels } from './labels/field.ts'
import { fr } from './labels/fr.ts'
import { it } from './labels/it.ts'
import { ja } from './labels/ja.ts'
import { nl } from './labels/nl.ts'
import { pl } from './labels/pl.ts'
import { pt } from './labels/pt.ts'
import { sv } from './labels/sv.ts'
import { tr } from './labels/tr.ts'
import { zh } from './labels/zh.ts'

/**
 * Labels of return notices by language. Sources: notices seen in the wild for the reasons in all languages and for
 * "request received" in en, fr, de, it, ja; the rest are the words the marketplace uses elsewhere for the same thing.
 */
const LABELS = { en, de, fr, es, it, ja, zh, nl, sv, pl, pt, tr } as const satisfies Record<string, Labels>

export type LabelLanguage = keyof typeof LABELS

export type KnownLabel = { readonly field: Field; readonly languages: readonly LabelLanguage[] }

const fold = (label: string): string =>
  foldText(label.replace(/[’‘`´]/g, "'"))
    .replace(/^[*#•·\- ]{1,10}/, '')
    .replace(/[:.# ]{1,10}$/, '')

const KNOWN: ReadonlyMap<string, KnownLabel> = knownLabels()

/** What a label announces, and the languages that use it; null for a label of no notice. */
export const labelled = (label: string): KnownLabel | null => KNOWN.get(fold(label)) ?? null

function knownLabels(): ReadonlyMap<string, KnownLabel> {
  const known = new Map<string, KnownLabel>([['asin', { field: 'asin', languages: [] }]])
  for (const word of [
    'SKU',
    'Merchant SKU',
    'Seller SKU',
    'MSKU',
    'Händler-SKU',
    'SKU du vendeur',
    'SKU del vendedor',
    'SKU venditore',
    '出品者SKU',
    '卖家SKU',
  ])
    known.set(fold(word), { field: 'sku', languages: [] })
  for (const [language, fields] of Object.entries(LABELS) as [
    LabelLanguage,
    Partial<Record<Field, readonly string[]>>,
  ][])
    for (const [field, labels] of Object.entries(fields) as [Field, readonly string[]][])
      for (const label of labels) add(known, fold(label), field, language)
  return known
}

function add(known: Map<string, KnownLabel>, label: string, field: Field, language: LabelLanguage): void {
  const before = known.get(label)
  // The first language to use a label decides what it means; later ones only share it.
  if (!before) known.set(label, { field, languages: [language] })
  else if (before.field === field) known.set(label, { field, languages: [...before.languages, language] })
}
