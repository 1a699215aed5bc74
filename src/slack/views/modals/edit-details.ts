import type { types } from '@slack/bolt'
import type { ReturnCase } from '../../../domain/case.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { MARKETPLACES } from '../../../domain/marketplace.ts'
import { type Currency, decimalOf, type Money, parseMoney } from '../../../domain/money.ts'
import { teamText } from '../../text/team-text.ts'
import { textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

/** The currency prices of this case are typed in. */
export const currencyOf = ({ items, marketplace }: Pick<ReturnCase, 'items' | 'marketplace'>): Currency =>
  items[0]?.price?.currency ?? MARKETPLACES[marketplace].currency

/** What the notice had wrong or not at all; of the first item, which the mails name. */
export function editDetailsView(facts: ModalFacts): types.ModalView {
  const { modals } = teamText(facts.language)
  const words = modals.editDetails
  const item = facts.case.items[0]
  return caseModal(facts, {
    action: 'edit_details',
    title: words.title,
    submit: modals.save,
    blocks: [
      textInput('title', { label: words.item, optional: true, max: 500, initial: item?.title ?? null }),
      textInput('price', {
        label: words.price(currencyOf(facts.case)),
        optional: true,
        max: 20,
        initial: item?.price ? decimalOf(item.price) : null,
      }),
      textInput('customer_name', {
        label: words.customerName,
        optional: true,
        max: 100,
        initial: facts.case.customer.name,
      }),
    ],
  })
}

/** Null: left as it is. */
export type EditedDetails = {
  readonly title: string | null
  readonly price: Money | null
  readonly customerName: string | null
}

export function parseEditDetails(state: unknown, currency: Currency, language: TeamLanguage): Parsed<EditedDetails> {
  const values = readValues(state)
  const typed = values.text('price')
  const price = typed === null ? null : parseMoney(typed.replace(',', '.'), currency)
  if (typed !== null && price === null)
    return rejected(values, { price: teamText(language).modals.editDetails.wrongPrice })
  return accepted({ title: values.text('title'), price, customerName: values.text('customer_name') })
}
