import type { types } from '@slack/bolt'
import { nextStep } from '../../domain/next-step.ts'
import { isOpen } from '../../domain/workflow.ts'
import { date, inline, plainLine } from '../mrkdwn.ts'
import { teamText } from '../text/team-text.ts'
import { context, header, type Message, section } from './blocks.ts'
import { bannerLines } from './card/banners.ts'
import { cardButtons } from './card/buttons.ts'
import type { CardFacts } from './card/facts.ts'
import { faultBlocks } from './card/fault.ts'
import { fulfilmentBlocks } from './card/fulfilment.ts'
import { offerBlocks } from './card/offer.ts'
import { requestBlocks } from './card/request.ts'
import { deedText, dueText } from './card/words.ts'

const SHOWN_EVENTS = 3

/** Said by the event that follows at once, or in the thread only. */
const UNTOLD = ['mail_leaving', 'remind', 'deadline_near']

/** A case's one card: what it is, what is awaited, what can be pressed. Its block ids change with every version. */
export function caseCard(facts: CardFacts): Message {
  const { case: current, language } = facts
  const text = teamText(language)
  const id = (name: string) => `${name}:${current.version}`
  const reason = current.stated.reason
  const blocks: types.KnownBlock[] = [
    header(text.card.headline(plainLine(current.orderId, 40), reason && plainLine(reason, 100)), id('header')),
    section(statusLines(facts), id('status')),
    ...requestBlocks(facts, id),
    ...faultBlocks(facts, id),
    ...offerBlocks(facts, id),
    ...fulfilmentBlocks(facts, id),
    ...cardButtons(current, text, id('buttons')),
    ...historyBlock(facts, id),
  ]
  return { text: gist(facts), blocks }
}

/** State, deadline and banners, then the sentence that says who must do what. */
function statusLines(facts: CardFacts): string {
  const { case: current, deadlines, language, now } = facts
  const { names } = teamText(language)
  const why = current.closedBecause === null ? [] : [names.closedBecause[current.closedBecause]]
  const due = isOpen(current.state) ? deadlines.map(deadline => dueText(deadline, now, language)) : []
  const state = [`*${names.states[current.state]}*`, ...why, ...due].join(' · ')
  return [state, ...bannerLines(facts), awaited(facts)].join('\n')
}

function awaited({ case: current, fulfilment, language }: CardFacts): string {
  const { card } = teamText(language)
  const step = nextStep(current)
  const { kind, option } = current.reply?.reading ?? {}
  if (step === 'offered' && fulfilment === 'auto') return card.offeredAuto
  return step === 'replied' && kind === 'choice' && option !== undefined ? card.likely(option) : card.next[step]
}

/** For notifications and screen readers. */
function gist(facts: CardFacts): string {
  const { case: current, language } = facts
  const { card, names } = teamText(language)
  const reason = current.stated.reason
  return card.gist(
    inline(current.orderId, 40),
    reason && inline(reason, 150),
    names.states[current.state],
    awaited(facts),
  )
}

function historyBlock({ history, language }: CardFacts, id: (name: string) => string): types.KnownBlock[] {
  const text = teamText(language)
  const lines = history
    .filter(({ event }) => !UNTOLD.includes(event))
    .slice(-SHOWN_EVENTS)
    .map(({ event, by, at }) => `${date(at, 'moment')} ${deedText(event, by, text)}`)
  return lines.length === 0 ? [] : [context(lines.join('\n'), id('history'))]
}
