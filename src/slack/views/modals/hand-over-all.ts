import type { types } from '@slack/bolt'
import type { UserId } from '../../../domain/case.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import type { Refusal } from '../../../domain/refusals.ts'
import { encodeHomeInModal, type HomeShown } from '../../home-shown.ts'
import { inline, mention, quote } from '../../mrkdwn.ts'
import { refusalSentence } from '../../text/refusal-sentence.ts'
import { teamText } from '../../text/team-text.ts'
import { context, type Message, richText, section } from '../blocks.ts'
import { type HandedOver, parseHandOver, receiverInputs } from './hand-over.ts'
import { personInput } from './inputs.ts'
import { modal } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

type Facts = {
  readonly user: UserId
  /** How many open cases this person owns. */
  readonly owned: number
  /** A lead may hand over the cases of somebody who cannot do it themselves. */
  readonly isLead: boolean
  readonly home: HomeShown | null
  readonly language: TeamLanguage
}

export function handOverAllView({ user, owned, isLead, home, language }: Facts): types.ModalView {
  const words = teamText(language).modals.handOverAll
  const whose = personInput('whose', { label: words.whose, initial: user })
  const view = modal({
    action: 'hand_over_all',
    title: words.title,
    language,
    submit: words.submit,
    blocks: [context(words.owned(owned)), ...(isLead ? [whose] : []), ...receiverInputs(language)],
  })
  return home === null ? view : { ...view, private_metadata: encodeHomeInModal(home) }
}

export type AllHandedOver = HandedOver & { readonly from: UserId }

/** `user`: whose cases they are where the modal does not ask. */
export function parseHandOverAll(state: unknown, user: UserId, language: TeamLanguage): Parsed<AllHandedOver> {
  const parsed = parseHandOver(state, language)
  if (!parsed.ok) return parsed
  const values = readValues(state)
  const from = values.person('whose') ?? user
  if (from === parsed.value.to) return rejected(values, { to: teamText(language).modals.handOverAll.samePerson })
  return accepted({ ...parsed.value, from })
}

type Result = AllHandedOver & {
  readonly handed: number
  readonly refused: readonly { readonly orderId: string; readonly refusal: Refusal }[]
  readonly left: number
}

const MOST_LINES = 10

/** In place of the modal: how many were handed over, and which were not, and why. */
export function allHandedOverView(result: Result, language: TeamLanguage): types.ModalView {
  const words = teamText(language).modals.handOverAll
  const { handed, refused, left, to } = result
  const lines = refused
    .slice(0, MOST_LINES)
    .map(({ orderId, refusal }) => `• *${inline(orderId, 40)}* ${refusalSentence(refusal, language)}`)
  return modal({
    action: 'hand_over_all',
    title: words.title,
    language,
    blocks: [
      section(words.done(handed, mention(to))),
      ...(refused.length === 0 ? [] : [section([words.refused(refused.length), ...lines].join('\n'))]),
      ...(left > 0 ? [section(words.left(left))] : []),
    ],
  })
}

/** For the colleague who owns them now: one message about all of them. */
export function manyHandedToYou(
  { handed, from, note }: Pick<Result, 'handed' | 'from' | 'note'>,
  by: UserId,
  language: TeamLanguage,
): Message {
  const words = teamText(language).modals.handOverAll
  const sentence = words.toYou(handed, mention(from), mention(by))
  return { text: sentence, blocks: [section(sentence), ...richText([quote(note, 1000)]), context(words.where)] }
}
