import type { types } from '@slack/bolt'
import type { CaseItem, ReturnCase } from '../../../domain/case.ts'
import { MARKETPLACES } from '../../../domain/marketplace.ts'
import { paidFor } from '../../../domain/offer.ts'
import { date, inline, labelled, mention, quote } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { fields, richText } from '../blocks.ts'
import type { CardFacts } from './facts.ts'
import { amountText } from './words.ts'

const SHOWN_ITEMS = 5

/** What was bought, what was paid, whose it is; customers' words below, as they wrote them. */
export function requestBlocks(facts: CardFacts, id: (name: string) => string): types.KnownBlock[] {
  const text = teamText(facts.language)
  return [
    fields(fieldTexts(facts), id('facts')),
    ...richText(
      facts.case.stated.comments === null
        ? []
        : [labelled(text.card.labels.customer), quote(facts.case.stated.comments, 2500)],
      id('words'),
    ),
  ]
}

function fieldTexts({ case: current, ball, language }: CardFacts): readonly string[] {
  const { card, names } = teamText(language)
  const { labels } = card
  const paid = paidFor(current.items)
  const rows: readonly (readonly [string, string])[] = [
    [labels.item, itemLines(current.items, item => item.title, card.moreItems)],
    [labels.sku, itemLines(current.items, item => item.sku ?? '–', card.moreItems)],
    [labels.quantity, current.items.map(item => item.quantity).join(', ')],
    [labels.paid, paid ? amountText(paid, language) : names.unknown],
    [labels.store, storeText(current)],
    [labels.owner, current.owner === null ? names.nobody : mention(current.owner)],
    [labels.ball, ball === null ? '–' : names.balls[ball]],
    [labels.opened, date(current.openedAt, 'moment')],
  ]
  return rows.map(([label, value]) => `*${label}*\n${value || '–'}`)
}

const storeText = ({ store, marketplace }: ReturnCase): string =>
  `${inline(store, 80)} · ${MARKETPLACES[marketplace].name}`

function itemLines(
  items: readonly CaseItem[],
  of: (item: CaseItem) => string,
  more: (count: number) => string,
): string {
  const shown = items.slice(0, SHOWN_ITEMS).map(item => inline(of(item), 200) || '–')
  const rest = items.length - shown.length
  return [...shown, ...(rest > 0 ? [more(rest)] : [])].join('\n')
}
