import { url } from './composition.ts'
import { anything, byType, flag, integer, list, object, oneOf, type Shape, text } from './shape.ts'

/** Rich text: sections, lists, quotes and preformatted text, each holding styled pieces. */

const LONGEST = 40_000

const textStyle = object(
  {},
  {
    bold: flag,
    italic: flag,
    strike: flag,
    code: flag,
    underline: flag,
    highlight: flag,
    client_highlight: flag,
    unlink: flag,
  },
)

const piece = (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  object({ type: anything, ...required }, { style: textStyle, ...optional })

const PIECES = {
  text: piece({ text: text(LONGEST) }),
  link: piece({ url: url(LONGEST) }, { text: text(LONGEST, 0), unsafe: flag }),
  user: piece({ user_id: text(255) }),
  usergroup: piece({ usergroup_id: text(255) }),
  channel: piece({ channel_id: text(255) }),
  team: piece({ team_id: text(255) }),
  emoji: piece(
    { name: text(255) },
    { unicode: text(255), skin_tone: integer(1, 6), url: url(), display_team_id: text(255) },
  ),
  broadcast: piece({ range: oneOf('here', 'channel', 'everyone') }),
  color: piece({ value: text(255) }),
  date: piece({ timestamp: integer(), format: text(1000) }, { url: url(), fallback: text(1000) }),
}

const pieces = list(byType(PIECES))
const border = oneOf(0, 1)

const section = object({ type: oneOf('rich_text_section'), elements: pieces })

const PARTS = {
  rich_text_section: section,
  rich_text_quote: object({ type: anything, elements: pieces }, { border }),
  rich_text_preformatted: object(
    { type: anything, elements: list(byType({ text: PIECES.text, link: PIECES.link })) },
    { border, language: text(255) },
  ),
  rich_text_list: object(
    { type: anything, elements: list(byType({ rich_text_section: section })), style: oneOf('bullet', 'ordered') },
    { indent: integer(0, 8), offset: integer(0), border },
  ),
}

export const richTextParts = list(byType(PARTS))

/** A rich text as a value of its own: a table's cell, the start value of an input. */
export const richText = object({ type: oneOf('rich_text'), elements: richTextParts }, { block_id: text(255) })
