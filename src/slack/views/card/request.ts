import type { types } from '@slack/bolt'
import type { CaseItem, ReturnCase } from '../../../domain/case.ts'
import { MARKETPLACES } from '../../../domain/marketplace.ts'
import { paidFor } from '../../../domain/offer.ts'
import { date, inline, labelled, mention, quote } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { fields, richText, section } from '../blocks.ts'
import type { CardFacts } from './facts.ts'
import { amountText } from './words.ts'

const SHOWN_ITEMS = 5

/** What was bought, on a line of its own; short facts in pairs; customers' words below, as they wrote them. */
export function requestBlocks(facts: CardFacts, id: (name: string) => string): types.KnownBlock[] {
  const { case: current, language } = facts
  const text = teamText(language)
  return [
    section(`${itemLines(current.items, text)}\n${storeLine(current, text)}`, id('items')),
    fields(fieldTexts(facts), id('facts')),
    ...richText(
      current.stated.comments === null
        ? []
        : [labelled(text.card.labels.customer), quote(current.stated.comments, 2500)],
      id('words'),
    ),
  ]
}

/** Each fits a line of a phone: label and value side by side. */
function fieldTexts({ case: current, ball, language }: CardFacts): readonly string[] {
  const { card, names } = teamText(language)
  const { labels } = card
  const paid = paidFor(current.items)
  const rows: readonly (readonly [string, string])[] = [
    [labels.paid, paid ? amountText(paid, language) : names.unknown],
    [labels.owner, current.owner === null ? names.nobody : mention(current.owner)],
    ...(ball === null ? [] : [[labels.ball, names.balls[ball]] as const]),
    [labels.opened, date(current.openedAt, 'moment')],
  ]
  return rows.map(([label, value]) => `*${card.label(label)}* ${value || '–'}`)
}

const storeLine = ({ store, marketplace }: ReturnCase, { card }: TeamText): string =>
  `*${card.label(card.labels.store)}* ${inline(store, 80)} · ${MARKETPLACES[marketplace].name}`

/** "Tea cup set × 1 · SKU LV-CUP6": the number of pieces always, the SKU where the notice had one. */
function itemLines(items: readonly CaseItem[], { card }: TeamText): string {
  const { labels } = card
  const shown = items.slice(0, SHOWN_ITEMS).map(({ title, sku, quantity }) => {
    const code = sku === null ? '' : ` · ${labels.sku} ${inline(sku, 60)}`
    return `${inline(title, 200) || '–'} × ${quantity}${code}`
  })
  const rest = items.length - shown.length
  const lines = [...shown, ...(rest > 0 ? [card.moreItems(rest)] : [])]
  return `*${card.label(labels.item)}* ${lines.join('\n')}`
}
