import type { types } from '@slack/bolt'
import type { ReturnCase } from '../../../domain/case.ts'
import type { Role } from '../../../domain/events.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { nextStep } from '../../../domain/next-step.ts'
import { plainLine } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, caseButton, plain, section, withButton } from '../blocks.ts'
import { caseButtonsFor, handOverButton } from '../card/buttons.ts'
import { type CaseRow, rowText } from '../returns/case-list.ts'
import { rowActions } from './row-actions.ts'

/** For whom rows are drawn, and when. */
export type Viewer = { readonly roles: readonly Role[]; readonly language: TeamLanguage; readonly now: Date }

/** A case somebody owns, with what they do next. */
export const ownedRow = (row: CaseRow, viewer: Viewer): types.KnownBlock[] =>
  laidOut(row, viewer, buttonsOf(row, viewer))

/** A case nobody owns: what is next, and two ways to an owner. */
export function untakenRow(row: CaseRow, viewer: Viewer): types.KnownBlock[] {
  const text = teamText(viewer.language)
  const next = buttonsOf(row, viewer)
  const take = next.some(({ action_id }) => action_id === 'case:take') ? [] : [caseButton('take', row.case.id, text)]
  return laidOut(row, viewer, [...next, ...take, handOverButton(row.case, teamText(viewer.language))])
}

/** A case that is late or soon will be: a lead reads whose it is, and gives it to somebody else. */
export const pressingRow = (row: CaseRow, viewer: Viewer): types.KnownBlock[] =>
  laidOut(row, viewer, [handOverButton(row.case, teamText(viewer.language))])

function laidOut(row: CaseRow, { language, now }: Viewer, buttons: types.Button[]): types.KnownBlock[] {
  const line = rowText(row, language, now)
  const words = wordsToRead(row.case)
  const [only, ...others] = buttons
  if (!only) return [{ ...section(line), ...words }]
  if (others.length === 0) return [{ ...withButton(line, only), ...words }]
  return [{ ...section(line), ...words }, ...actions(buttons)]
}

/** Without the colour of a card's likeliest button: in a list every row would shout. */
function buttonsOf({ case: current }: CaseRow, { roles, language }: Viewer): types.Button[] {
  const buttons = caseButtonsFor(rowActions(current, roles), current, teamText(language))
  return buttons.map(({ style: _, ...button }) => button)
}

/** Nobody says what a customer meant without having read them: their words stand beside the row, as plain text. */
function wordsToRead(current: ReturnCase): { readonly fields?: types.PlainTextElement[] } {
  const step = nextStep(current)
  if (current.reply === null || (step !== 'replied' && step !== 'customer_wrote')) return {}
  return { fields: [plain(`“${plainLine(current.reply.text, 250)}”`)] }
}
