import { groupMention, labelled, mention, quote } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, caseButton, context, richText } from '../blocks.ts'
import { faultParts } from '../card/fault.ts'
import { VERDICT_ACTIONS } from '../next-actions.ts'
import { type PostRenderer, type Posts, said } from './say.ts'

/** Read on a phone between two shelves: the item, the customer's words, five buttons. */
const warehouseQuestion: PostRenderer<'warehouse_question'> = (_, { case: current, language, groups }) => {
  const text = teamText(language)
  const { labels } = text.card
  const items = current.items.slice(0, 5).map(({ title, sku, quantity }) => {
    const name = [title, sku].filter(part => part !== null).join(' · ')
    return labelled(text.thread.dispatchItem, `${name} × ${quantity}`, 300)
  })
  const words = quote(current.stated.comments, 1500)
  return said(
    text.thread.warehouseQuestion(groupMention(groups.warehouse)),
    ...richText([...items, ...(words ? [labelled(labels.customer), words] : [])]),
    context(text.thread.warehouseHow),
    ...actions(VERDICT_ACTIONS.map(action => caseButton(action, current.id, text))),
  )
}

const verdict: PostRenderer<'verdict'> = (post, { language }) => {
  const { names, thread } = teamText(language)
  return said(thread.verdict(mention(post.by), names.verdicts[post.verdict]))
}

const faultConfirmed: PostRenderer<'fault_confirmed'> = ({ by, fault }, { language }) => {
  const text = teamText(language)
  return said(text.thread.faultConfirmed(mention(by)), ...richText(faultParts(fault, text)))
}

const faultRejected: PostRenderer<'fault_rejected'> = ({ by, rootCause, note }, { language }) => {
  const text = teamText(language)
  const fault = { rootCause, orderedCode: null, shippedCode: null, note }
  return said(text.thread.faultRejected(mention(by)), ...richText(faultParts(fault, text)))
}

/** What really happened: the question, its answer, the agent's word. */
export const faultPosts = {
  warehouse_question: warehouseQuestion,
  verdict,
  fault_confirmed: faultConfirmed,
  fault_rejected: faultRejected,
} satisfies Partial<Posts>
