import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

const address = z.email().max(254)

/** The relay address, for notices that came without one. The known one is not shown: it is personal data. */
export function addAddressView(facts: ModalFacts): types.ModalView {
  const words = teamText(facts.language).modals.addAddress
  const input = textInput('address', { label: words.address, hint: words.hint, max: 254 })
  return caseModal(facts, {
    action: 'add_address',
    title: words.title,
    submit: teamText(facts.language).modals.save,
    blocks: [input],
  })
}

export function parseAddAddress(state: unknown, language: TeamLanguage): Parsed<{ readonly address: string }> {
  const values = readValues(state)
  const parsed = address.safeParse(values.text('address'))
  return parsed.success
    ? accepted({ address: parsed.data })
    : rejected(values, { address: teamText(language).modals.addAddress.wrong })
}
