import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { TeamLanguage } from '../../../domain/language.ts'
import { isMarketplace, MARKETPLACE_IDS, MARKETPLACES } from '../../../domain/marketplace.ts'
import type { HandwrittenRequest } from '../../../domain/open-case.ts'
import { teamText } from '../../text/team-text.ts'
import { select, textInput } from './inputs.ts'
import { modal } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

const address = z.email().max(254)

/** `/returns new`: a request that came by telephone, or whose notice never did. */
export function newCaseView({ language }: { readonly language: TeamLanguage }): types.ModalView {
  const words = teamText(language).modals.newCase
  const { hint } = teamText(language).modals.addAddress
  return modal({
    action: 'new',
    title: words.title,
    language,
    submit: words.submit,
    blocks: [
      textInput('order_id', { label: words.orderId, max: 60 }),
      select('marketplace', {
        label: words.marketplace,
        choices: MARKETPLACE_IDS.map(value => ({ value, label: MARKETPLACES[value].name })),
        initial: 'amazon.com',
      }),
      textInput('item', { label: words.item, max: 500 }),
      textInput('reason', { label: words.reason, max: 200 }),
      textInput('comments', { label: words.comments, optional: true, multiline: true }),
      textInput('customer_name', { label: words.customerName, optional: true, max: 100 }),
      textInput('address', { label: words.address, hint, optional: true, max: 254 }),
    ],
  })
}

export function parseNewCase(state: unknown, language: TeamLanguage): Parsed<HandwrittenRequest> {
  const values = readValues(state)
  const { modals } = teamText(language)
  const [orderId, item, reason] = [values.text('order_id'), values.text('item'), values.text('reason')]
  const marketplace = values.choice('marketplace') ?? ''
  const email = values.text('address')
  const emailIsRead = email === null || address.safeParse(email).success
  if (orderId && item && reason && isMarketplace(marketplace) && emailIsRead) {
    const [comments, customerName] = [values.text('comments'), values.text('customer_name')]
    return accepted({ orderId, marketplace, item, reason, comments, customerName, address: email })
  }
  return rejected(values, {
    ...(orderId ? {} : { order_id: modals.required }),
    ...(item ? {} : { item: modals.required }),
    ...(reason ? {} : { reason: modals.required }),
    ...(isMarketplace(marketplace) ? {} : { marketplace: modals.pickOne }),
    ...(emailIsRead ? {} : { address: modals.addAddress.wrong }),
  })
}
