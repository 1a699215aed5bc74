import type { types } from '@slack/bolt'
import { RULES } from '../../../domain/rules.ts'
import { isOpen } from '../../../domain/workflow.ts'
import type { CaseAction } from '../../ids.ts'
import { mention } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { caseButton, withButton } from '../blocks.ts'
import { orderPage } from '../seller-central.ts'
import { type ModalFacts, ownersModal } from './modal.ts'

/** What is seldom needed, each with a line that says what it is for. */
export function moreView(facts: ModalFacts): types.ModalView {
  const { case: current } = facts
  const text = teamText(facts.language)
  const words = text.modals.more
  const row = (action: CaseAction, sentence: string) =>
    withButton(sentence, caseButton(action, current.id, text), `more_${action}`)
  const owner = current.owner === null ? null : mention(current.owner)
  const page = row('open_in_seller_central', words.openInSellerCentral)
  const writes = RULES.write_back.from.includes(current.state) && current.trust.level === 'trusted' && !current.aToZ
  const open = isOpen(current.state)
  return ownersModal(facts, {
    action: 'more',
    title: words.title,
    blocks: [
      ...(open ? [row('add_address', current.customer.relay === null ? words.addAddress : words.hasAddress)] : []),
      ...(open ? [row('edit_details', words.editDetails)] : []),
      ...(open ? [row('take_over', words.takeOver(owner))] : []),
      ...(writes ? [row('write_to_customer', words.writeToCustomer)] : []),
      ...(open ? [row('merge', words.merge)] : []),
      row('replay', text.story.more),
      { ...page, accessory: { ...caseButton('open_in_seller_central', current.id, text), url: orderPage(current) } },
    ],
  })
}
