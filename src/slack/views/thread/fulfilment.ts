import type { PromisedShipment } from '../../../domain/case.ts'
import { groupMention, inline, labelled, mention } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, caseButton, richText, section, withButton } from '../blocks.ts'
import { checklist } from '../card/fulfilment.ts'
import { type PostRenderer, type Posts, said, saidWithWords } from './say.ts'

const codeIssued: PostRenderer<'code_issued'> = ({ masked, percent, expires }, { case: current, language }) => {
  const text = teamText(language)
  const until = expires === null ? '' : ` · ${text.card.codeUntil(inline(expires, 30))}`
  const sentence = `${text.thread.codeIssued(inline(masked, 40), percent)}${until}`
  return { text: sentence, blocks: [withButton(sentence, caseButton('reveal', current.id, text))] }
}

const manualStep: PostRenderer<'manual_step'> = (_, { case: current, language }) => {
  const { thread } = teamText(language)
  const steps = checklist(current, language)
  return said(thread.manualStep, ...(steps === '' ? [] : [section(steps)]))
}

const dispatchCheck: PostRenderer<'dispatch_check'> = ({ shipment }, { case: current, language, groups }) => {
  const text = teamText(language)
  const { thread } = text
  const lines = [
    labelled(thread.dispatchItem, shipment.title, 200),
    ...(shipment.reorderId === null ? [] : [labelled(thread.dispatchOrder, shipment.reorderId, 60)]),
  ]
  return said(
    thread.dispatchCheck(groupMention(groups.warehouse), dispatchWarning(shipment, text)),
    ...richText(lines),
    ...actions([caseButton('checked', current.id, text, 'primary'), caseButton('problem', current.id, text)]),
  )
}

/** What went wrong last time, so that it does not again. */
export function dispatchWarning({ orderedCode, shippedCode }: PromisedShipment, { thread }: TeamText): string {
  if (orderedCode === null) return thread.dispatchUnknown
  const ordered = inline(orderedCode, 60)
  return shippedCode === null ? thread.dispatchOrdered(ordered) : thread.dispatchCodes(ordered, inline(shippedCode, 60))
}

/** Carrying out what was chosen, to the second look before it ships. */
export const fulfilmentPosts = {
  code_issued: codeIssued,
  code_withheld: ({ why, percent }, { language }) => said(teamText(language).thread.withheld[why](percent)),
  manual_step: manualStep,
  done_in_seller_central: ({ by }, { language }) => said(teamText(language).thread.doneInSellerCentral(mention(by))),
  dispatch_check: dispatchCheck,
  problem: ({ by, note }, { language }) => saidWithWords(teamText(language).thread.problem(mention(by)), note),
} satisfies Partial<Posts>
