import type { types } from '@slack/bolt'
import type { ConfirmedFault } from '../../../domain/fault.ts'
import { ROOT_CAUSES } from '../../../domain/fault.ts'
import { labelled, mention, plainLine } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { richText, section } from '../blocks.ts'
import type { CardFacts } from './facts.ts'

/** What the warehouse answered and what was confirmed, apart from what the customer stated. */
export function faultBlocks({ case: current, language }: CardFacts, id: (name: string) => string): types.KnownBlock[] {
  const text = teamText(language)
  const answer = warehouseLine(current.verdict, current.warehouseAnswered, text)
  return [
    ...(answer === null || current.fault !== null ? [] : [section(answer, id('warehouse'))]),
    ...(current.fault ? richText(faultParts(current.fault, text), id('fault')) : []),
  ]
}

function warehouseLine(
  verdict: CardFacts['case']['verdict'],
  answered: boolean,
  { card, names }: TeamText,
): string | null {
  if (verdict) return card.warehouseSays(names.verdicts[verdict.verdict], mention(verdict.by))
  return answered ? card.warehouseWrote : null
}

/** Rich text: codes and notes are typed by people and stay as typed. */
export function faultParts(fault: ConfirmedFault, { card, names }: TeamText): types.RichTextBlock['elements'] {
  const label = ROOT_CAUSES[fault.rootCause].whose === 'ours' ? card.labels.confirmed : card.labels.notOurs
  const codes = [
    ...(fault.orderedCode === null ? [] : [card.ordered(plainLine(fault.orderedCode, 60))]),
    ...(fault.shippedCode === null ? [] : [card.shipped(plainLine(fault.shippedCode, 60))]),
  ]
  return [
    labelled(label, [names.rootCauses[fault.rootCause], ...codes].join(' · ')),
    ...(fault.note === null ? [] : [labelled(card.labels.note, fault.note, 1000)]),
  ]
}
