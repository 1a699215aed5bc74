import type { types } from '@slack/bolt'
import type { ReturnCase } from '../../../domain/case.ts'
import { manualStepOpen } from '../../../domain/next-step.ts'
import { REMEDIES } from '../../../domain/remedies/catalogue.ts'
import { isOpen } from '../../../domain/workflow.ts'
import { inline, labelled, link } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { richText, section } from '../blocks.ts'
import { orderPage, returnsPage } from '../seller-central.ts'
import type { CardFacts } from './facts.ts'
import { amountText } from './words.ts'

/** What is being carried out: the code, the promise that goes with it, a person's checklist, a problem at dispatch. */
export function fulfilmentBlocks(facts: CardFacts, id: (name: string) => string): types.KnownBlock[] {
  const { case: current, language } = facts
  const { card } = teamText(language)
  const problem = current.shipment?.problem ?? null
  return [
    ...(current.code ? [section(codeLines(current, facts), id('code'))] : []),
    ...(manualStepOpen(current) ? [section(checklist(current, language), id('steps'))] : []),
    ...(problem !== null && isOpen(current.state)
      ? richText([labelled(card.labels.problem, problem, 500)], id('problem'))
      : []),
  ]
}

function codeLines({ code, shipment }: ReturnCase, { language }: CardFacts): string {
  const { card } = teamText(language)
  if (!code) return ''
  const until = code.expires === null ? '' : ` · ${card.codeUntil(inline(code.expires, 30))}`
  const promised = shipment
    ? [
        card.promise(
          inline(shipment.title, 150),
          shipment.orderedCode === null ? null : inline(shipment.orderedCode, 60),
        ),
      ]
    : []
  return [`${card.code(inline(code.masked, 40), code.percent)}${until}`, ...promised].join('\n')
}

/** What to do in the back office, step by step, with the page to do it on. */
export function checklist(current: ReturnCase, language: CardFacts['language']): string {
  const { card, buttons } = teamText(language)
  const option = current.acceptance?.option
  if (!option) return ''
  const amount = option.amount
    ? amountText(option.amount, language)
    : option.remedy.percent === null
      ? card.whole
      : card.share(option.remedy.percent)
  const withReturn = REMEDIES[option.remedy.kind].carriedOutBy === 'return_and_refund'
  const page = withReturn ? returnsPage(current) : orderPage(current)
  const steps = [
    link(page, buttons.open_in_seller_central),
    ...(withReturn ? [card.steps.authorize, card.steps.wait] : []),
    card.steps.refund(amount),
    card.steps.press,
  ]
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
}
