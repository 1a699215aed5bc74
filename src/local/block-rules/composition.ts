import { byType, flag, isRecord, list, matching, object, oneOf, type Shape, text } from './shape.ts'

/** Composition objects: the pieces blocks and elements are made of. Limits from Slack's Block Kit reference. */

const fieldsOfPlain = (max: number) => object({ type: oneOf('plain_text'), text: text(max) }, { emoji: flag })

const fieldsOfMrkdwn = (max: number) => object({ type: oneOf('mrkdwn'), text: text(max) }, { verbatim: flag })

export const plainText = (max: number): Shape => byType({ plain_text: fieldsOfPlain(max) })

export const mrkdwn = (max: number): Shape => byType({ mrkdwn: fieldsOfMrkdwn(max) })

/** Slack tells first that no kind of text object fits, then why. */
export const anyText = (max: number): Shape => {
  const shape = byType({ plain_text: fieldsOfPlain(max), mrkdwn: fieldsOfMrkdwn(max) })
  return (value, pointer, report) => {
    const reasons: [string, string][] = []
    shape(value, pointer, (at, reason) => reasons.push([at, reason]))
    if (reasons.length > 0) report(pointer, 'failed to match all allowed schemas')
    for (const [at, reason] of reasons) report(at, reason)
  }
}

export const id = text(255)

export const url = (max = 3000): Shape => {
  const form = matching(/^[a-z][a-z0-9+.-]*:\S+$/i, 'invalid url')
  return (value, pointer, report) => {
    text(max)(value, pointer, report)
    if (typeof value === 'string' && value !== '') form(value, pointer, report)
  }
}

export const imageUrl = (max = 3000): Shape => {
  const form = matching(/^https?:\/\/\S+$/i, 'invalid url')
  return (value, pointer, report) => {
    text(max)(value, pointer, report)
    if (typeof value === 'string' && value !== '') form(value, pointer, report)
  }
}

export const confirmation = object(
  { text: anyText(300) },
  { title: plainText(100), confirm: plainText(30), deny: plainText(30), style: oneOf('primary', 'danger') },
)

/** Menus want plain text; check boxes and radio buttons take mrkdwn too. Only an overflow's option may open a URL. */
const OPTION_TEXT = 75
export const menuOption = object(
  { text: plainText(OPTION_TEXT), value: text(75) },
  { description: plainText(OPTION_TEXT) },
)
export const choiceOption = object(
  { text: anyText(OPTION_TEXT), value: text(75) },
  { description: anyText(OPTION_TEXT) },
)
export const overflowOption = object(
  { text: plainText(OPTION_TEXT), value: text(75) },
  { description: plainText(OPTION_TEXT), url: url() },
)

export const optionGroup = object({ label: plainText(75), options: list(menuOption, { min: 1, max: 100 }) })

export const dispatchConfig = object(
  {},
  { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { min: 1 }) },
)

export const conversationFilter = object(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), { min: 1 }),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
)

/** Where an image comes from: a public URL or a file in Slack, one of the two. */
export const imageSource = {
  image_url: imageUrl(),
  slack_file: object({}, { id: text(255), url: imageUrl() }, exactlyOne('id', 'url')),
}

export const hasImageSource: Shape = exactlyOne('image_url', 'slack_file')

export function exactlyOne(first: string, second: string): Shape {
  return (value, pointer, report) => {
    if (!isRecord(value)) return
    const given = [first, second].filter(name => Object.hasOwn(value, name))
    if (given.length === 0) report(pointer, `must define either \`${first}\` or \`${second}\``)
    if (given.length === 2) report(pointer, `cannot define both \`${first}\` and \`${second}\``)
  }
}
