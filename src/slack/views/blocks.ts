import type { types } from '@slack/bolt'
import { actionId, type CaseAction, caseValue, overflowValue } from '../ids.ts'
import { plainLine } from '../mrkdwn.ts'
import type { TeamText } from '../text/en.ts'

/** A message as `chat.postMessage` and `chat.update` take it. */
export type Message = { readonly text: string; readonly blocks: types.KnownBlock[] }

type RichTextParts = types.RichTextBlock['elements']

/** Slack refuses an empty text. */
const NOTHING = '–'

/** `emoji: false`: a customer's `:word:` stays the word. */
export const plain = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: text || NOTHING,
  emoji: false,
})

/** `verbatim`: Slack makes no links or mentions of its own from names and addresses in the text. */
const mrkdwn = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text: text || NOTHING, verbatim: true })

const named = (blockId: string | undefined) => (blockId === undefined ? {} : { block_id: blockId })

export const header = (text: string, blockId?: string): types.HeaderBlock => ({
  type: 'header',
  ...named(blockId),
  text: plain(plainLine(text, 150)),
})

export const section = (text: string, blockId?: string): types.SectionBlock => ({
  type: 'section',
  ...named(blockId),
  text: mrkdwn(text),
})

export const withButton = (text: string, button: types.Button, blockId?: string): types.SectionBlock => ({
  ...section(text, blockId),
  accessory: button,
})

export const fields = (texts: readonly string[], blockId?: string): types.SectionBlock => ({
  type: 'section',
  ...named(blockId),
  fields: texts.slice(0, 10).map(mrkdwn),
})

export const context = (text: string, blockId?: string): types.ContextBlock => ({
  type: 'context',
  ...named(blockId),
  elements: [mrkdwn(text)],
})

export const divider = (): types.DividerBlock => ({ type: 'divider' })

/** No block at all when there is nothing to say. */
export const richText = (parts: readonly (RichTextParts[number] | null)[], blockId?: string): types.RichTextBlock[] => {
  const elements = parts.filter(part => part !== null)
  return elements.length === 0 ? [] : [{ type: 'rich_text', ...named(blockId), elements }]
}

type ButtonOptions = {
  readonly value: string
  readonly label: string
  readonly style?: 'primary' | 'danger' | undefined
}

export const button = (action: CaseAction, { value, label, style }: ButtonOptions): types.Button => ({
  type: 'button',
  action_id: actionId(action),
  text: plain(label),
  value,
  ...(style ? { style } : {}),
})

/** A button that names nothing but the case. */
export const caseButton = (
  action: CaseAction,
  caseId: string,
  text: TeamText,
  style?: 'primary' | 'danger',
): types.Button => button(action, { value: caseValue({ caseId }), label: text.buttons[action], style })

/** The ⋯ of a card: at most five lines, as Slack allows. */
export const overflow = (actions: readonly CaseAction[], caseId: string, text: TeamText): types.Overflow => ({
  type: 'overflow',
  action_id: actionId('more'),
  options: actions
    .slice(0, 5)
    .map(action => ({ text: plain(text.buttons[action]), value: overflowValue(action, caseId) })),
})

export const actions = (elements: types.ActionsBlock['elements'], blockId?: string): types.KnownBlock[] =>
  elements.length === 0 ? [] : [{ type: 'actions', ...named(blockId), elements }]
