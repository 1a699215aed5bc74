import type { types } from '@slack/bolt'
import type { PendingReply, ReturnCase } from '../../../domain/case.ts'
import type { Reading } from '../../../domain/reply/reading.ts'
import { labelled, mention, plainLine, quote } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { richText, section } from '../blocks.ts'
import type { CardFacts } from './facts.ts'
import { optionText } from './words.ts'

/** Once it is being carried out, what was not chosen is history. */
const CHOSEN_ONLY = [
  'fulfilling',
  'awaiting_return',
  'awaiting_reorder',
  'pre_dispatch_check',
  'resolved',
] as const satisfies readonly ReturnCase['state'][]

const OVER = ['resolved', 'withdrawn', 'closed'] as const satisfies readonly ReturnCase['state'][]

/** The numbered options as the customer reads them, the one taken, and a reply that waits for a person. */
export function offerBlocks({ case: current, language }: CardFacts, id: (name: string) => string): types.KnownBlock[] {
  const text = teamText(language)
  const over = (OVER as readonly string[]).includes(current.state)
  return [
    ...(current.offer ? [section(offerLines(current.offer.round, current, language), id('offer'))] : []),
    ...(current.reply && !over ? richText(replyParts(current.reply, text), id('reply')) : []),
  ]
}

function offerLines(round: number, current: ReturnCase, language: CardFacts['language']): string {
  const text = teamText(language)
  const chosen = current.acceptance?.option.number
  const settled = chosen !== undefined && (CHOSEN_ONLY as readonly string[]).includes(current.state)
  const options = (current.offer?.options ?? []).filter(option => !settled || option.number === chosen)
  const lines = options.map(option => {
    const line = `${option.number}. ${optionText(option, language)}`
    return option.number === chosen ? `*✓ ${line}* · ${chosenText(current, text)}` : line
  })
  return [text.card.offerRound(round), ...lines].join('\n')
}

const chosenText = ({ acceptance }: ReturnCase, { card }: TeamText): string =>
  acceptance === null || acceptance.by === 'customer' ? card.chosenByCustomer : card.chosenBy(mention(acceptance.by))

/** Who wrote is said first, then their words, then how they were read and by which words. */
export function replyParts({ text: words, reading, actable, why }: PendingReply, text: TeamText) {
  return [
    labelled(text.card.labels.replied),
    quote(words, 2000),
    labelled(text.card.label(readingText(reading, text)), plainLine(reading.because, 300)),
    ...(actable || why === null ? [] : [labelled(text.card.notActable(plainLine(why, 300)))]),
  ]
}

export function readingText(reading: Reading, { card }: TeamText): string {
  if (reading.kind !== 'choice') return card.readAs[reading.kind]
  const name = reading.certainty === 'clear' ? card.readAs.clearChoice : card.readAs.choice
  return name(reading.option ?? 0)
}
