import { z } from 'zod'
import { STATS_DIMENSIONS } from '../domain/stats-question.ts'
import { homeShown } from './home-shown.ts'
import { parseJson } from './json-value.ts'

/**
 * Everything a person can press on a case, by its name after `case:`. `acts`: the case moves at once; `opens`: a modal
 * comes first (its callback id is the same); `answers`: only the clicker is told; `link`: Slack opens a page itself.
 */
export const CASE_ACTIONS = {
  take: 'acts',
  take_over: 'acts',
  ask_warehouse: 'acts',
  verdict_mis_pick: 'acts',
  verdict_wrong_code: 'acts',
  verdict_mislabelled: 'acts',
  verdict_picked_correctly: 'acts',
  verdict_cannot_tell: 'acts',
  confirm_fault: 'opens',
  reject_fault: 'opens',
  snooze: 'opens',
  hand_over: 'opens',
  hand_over_all: 'opens',
  close: 'opens',
  more: 'opens',
  add_address: 'opens',
  edit_details: 'opens',
  write_to_customer: 'opens',
  merge: 'opens',
  open_in_seller_central: 'link',
  choose_remedies: 'opens',
  amend_offer: 'opens',
  approve: 'acts',
  decline: 'opens',
  undo: 'acts',
  it_was_sent: 'acts',
  send_again: 'acts',
  nudge: 'acts',
  record_reply: 'opens',
  write_back: 'opens',
  option_1: 'acts',
  option_2: 'acts',
  option_3: 'acts',
  option_4: 'acts',
  option_5: 'acts',
  option_6: 'acts',
  option_7: 'acts',
  option_8: 'acts',
  option_9: 'acts',
  option_10: 'acts',
  issue_code: 'acts',
  carry_out: 'acts',
  not_what_they_meant: 'acts',
  reveal: 'answers',
  done_in_seller_central: 'acts',
  reorder_placed: 'opens',
  keep_waiting: 'acts',
  authorize_return: 'acts',
  return_authorized: 'acts',
  checked: 'acts',
  problem: 'opens',
  vouch: 'acts',
  dismiss: 'acts',
  reopen: 'acts',
  new: 'opens',
  release: 'acts',
  delete: 'acts',
  open_mail: 'answers',
  import_codes: 'opens',
  void_codes: 'opens',
  replay: 'answers',
  share_story: 'answers',
  share_stats: 'answers',
  stats_csv: 'answers',
  home_filter: 'answers',
  home_previous: 'answers',
  home_next: 'answers',
  stats_definitions: 'answers',
  note_fix: 'answers',
  settings: 'answers',
  settings_section: 'answers',
  settings_history: 'answers',
  undo_setting: 'answers',
} as const satisfies Record<string, 'acts' | 'opens' | 'answers' | 'link'>

export type CaseAction = keyof typeof CASE_ACTIONS

export const CASE_ACTION_NAMES = Object.keys(CASE_ACTIONS) as readonly CaseAction[]

export type ActionId = `case:${CaseAction}`

/** `action_id` of a button, `callback_id` of a modal. */
export const actionId = (action: CaseAction): ActionId => `case:${action}`

const isCaseAction = (text: string): text is CaseAction => Object.hasOwn(CASE_ACTIONS, text)

/** The action behind an `action_id` or `callback_id`; null for what this desk does not know (any more). */
export function parseActionId(id: string): CaseAction | null {
  const name = id.startsWith('case:') ? id.slice('case:'.length) : ''
  return isCaseAction(name) ? name : null
}

const OPTION_ACTIONS = CASE_ACTION_NAMES.filter(name => name.startsWith('option_'))

/** The button of an offer's option; null beyond the tenth. */
export const optionAction = (number: number): CaseAction | null => OPTION_ACTIONS[number - 1] ?? null

/** The option's number, for `option_1` … `option_10`; null for every other action. */
export const optionNumberOf = (action: CaseAction): number | null =>
  action.startsWith('option_') ? Number(action.slice('option_'.length)) : null

const caseId = z.string().regex(/^[\w-]{1,48}$/)

/** What a press names. `offerId` only on `Option 1` …: an old card must not choose from a newer offer. */
export type CasePress = { readonly caseId: string; readonly offerId: string | null }

const casePress = z.object({ caseId, offerId: z.string().max(64).nullable().default(null) })

export const caseValue = (press: { readonly caseId: string; readonly offerId?: string }): string =>
  press.offerId === undefined ? press.caseId : JSON.stringify(press)

/** Reads a button's value: a case ID alone, or JSON with `caseId`. */
export function parseCaseValue(value: string | undefined): CasePress | null {
  if (value === undefined) return null
  const bare = caseId.safeParse(value)
  if (bare.success) return { caseId: bare.data, offerId: null }
  return parseJson(casePress, value)
}

export const overflowValue = (action: CaseAction, id: string): string => `${action}:${id}`

/** Reads the chosen line of a card's ⋯ menu. */
export function parseOverflowValue(
  value: string | undefined,
): { readonly action: CaseAction; readonly caseId: string } | null {
  const [name = '', id, ...rest] = (value ?? '').split(':')
  const parsed = caseId.safeParse(id)
  return isCaseAction(name) && parsed.success && rest.length === 0 ? { action: name, caseId: parsed.data } : null
}

const mailPress = z.object({ mailId: z.string().min(1).max(64) })

/** Value of a button on a mail that has no case (yet). */
export const mailValue = (mailId: string): string => JSON.stringify({ mailId })
export const parseMailValue = (value: string | undefined): { readonly mailId: string } | null =>
  parseJson(mailPress, value ?? '')

const statsPress = z.object({
  period: z.string().min(1).max(20),
  by: z.enum(STATS_DIMENSIONS).nullable().default(null),
})

/** What the buttons under `/returns stats` name: the period as it was asked for, and the breakdown. */
export type StatsPress = z.infer<typeof statsPress>

export const statsValue = (press: StatsPress): string => JSON.stringify(press)
export const parseStatsValue = (value: string | undefined): StatsPress | null => parseJson(statsPress, value ?? '')

const modalMetadata = z.object({
  caseId,
  version: z.number().int().min(0),
  owner: z.string().max(40).nullable().optional(),
  channel: z.string().max(40).optional(),
  ts: z.string().max(40).optional(),
  home: homeShown.optional(),
  /** Remedies modal only: which remedies the draft on show was written for, and the how-manieth draft it is. */
  drafted: z.object({ remedyIds: z.array(z.string().max(40)).max(10), number: z.number().int().min(1) }).optional(),
})

/** What a modal remembers: the case as its opener saw it, and where the card or thread stands. */
export type ModalMetadata = z.infer<typeof modalMetadata>

export const encodeMetadata = (metadata: ModalMetadata): string => JSON.stringify(metadata)
export const parseMetadata = (text: string | undefined): ModalMetadata | null => parseJson(modalMetadata, text ?? '')
