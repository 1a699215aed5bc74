import { chart, dataTable, table } from './charts-and-tables.ts'
import { anyText, hasImageSource, id, imageSource, imageUrl, mrkdwn, plainText, url } from './composition.ts'
import { ELEMENTS, ELEMENTS_OF } from './elements.ts'
import { richText, richTextParts } from './rich-text.ts'
import { anything, byType, flag, isRecord, later, list, object, oneOf, pick, type Shape, text } from './shape.ts'

/** Layout blocks by type, each with the surfaces that show it. */

export type Surface = 'message' | 'modal' | 'home'

type Fields = Readonly<Record<string, Shape>>
type BlockRule = { readonly on: readonly Surface[]; readonly shape: Shape }

const EVERYWHERE = ['message', 'modal', 'home'] as const
const IN_VIEWS = ['modal', 'home'] as const
const IN_MESSAGES = ['message'] as const
const ON_PAGES = ['message', 'home'] as const

const block = (
  on: readonly Surface[],
  required: Fields,
  optional: Fields = {},
  ...whole: readonly Shape[]
): BlockRule => ({
  on,
  shape: object({ type: anything, ...required }, { block_id: id, ...optional }, ...whole),
})

const elements = (names: readonly string[], limits: { min?: number; max?: number }): Shape =>
  list(byType(pick(ELEMENTS, names)), limits)

const atLeastOneOf =
  (...names: readonly string[]): Shape =>
  (value, pointer, report) => {
    if (isRecord(value) && !names.some(name => Object.hasOwn(value, name)))
      report(`${pointer}/type`, `must define either ${names.map(name => `\`${name}\``).join(' or ')}`)
  }

const contextText = anyText(3000)
const image = byType(pick(ELEMENTS, ['image']))

/** A context holds images and texts side by side. */
const contextItem: Shape = (value, pointer, report) =>
  (isRecord(value) && value.type === 'image' ? image : contextText)(value, pointer, report)

const cardShape = object(
  { type: oneOf('card') },
  {
    block_id: id,
    hero_image: image,
    icon: image,
    title: mrkdwn(150),
    subtitle: mrkdwn(150),
    body: mrkdwn(200),
    subtext: mrkdwn(200),
    slack_icon: object({ name: text(255) }),
    actions: elements(['button'], { min: 1, max: 3 }),
  },
  atLeastOneOf('hero_image', 'title', 'actions', 'body'),
)

const source = object({ type: oneOf('url'), url: url(), text: text(3000) })

const task = {
  task_id: text(255),
  title: text(3000),
  status: oneOf('pending', 'in_progress', 'complete', 'error'),
}

const taskDetails = { details: richText, output: richText, sources: list(source) }

const CONTAINED = [
  'actions',
  'context',
  'divider',
  'file',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
  'video',
]

export const BLOCKS: Readonly<Record<string, BlockRule>> = {
  actions: block(EVERYWHERE, { elements: elements(ELEMENTS_OF.actions, { min: 1, max: 25 }) }),
  alert: block(['modal'], { text: anyText(200) }, { level: oneOf('default', 'info', 'warning', 'error', 'success') }),
  card: { on: ON_PAGES, shape: cardShape },
  carousel: block(ON_PAGES, { elements: list(byType({ card: cardShape }), { min: 1, max: 10 }) }),
  container: block(
    IN_MESSAGES,
    { child_blocks: list(later(containedBlock), { min: 1, max: 10 }) },
    {
      title: plainText(150),
      rich_text_title: richText,
      subtitle: anyText(150),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: image,
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
    atLeastOneOf('title', 'rich_text_title'),
  ),
  context: block(EVERYWHERE, { elements: list(contextItem, { min: 1, max: 10 }) }),
  context_actions: block(IN_MESSAGES, { elements: elements(ELEMENTS_OF.context_actions, { min: 1, max: 5 }) }),
  data_table: block(
    ON_PAGES,
    pick(dataTable, ['rows', 'caption']),
    pick(dataTable, ['page_size', 'row_header_column_index']),
  ),
  data_visualization: block(IN_MESSAGES, chart),
  divider: block(EVERYWHERE, {}),
  file: block(IN_MESSAGES, { external_id: text(255), source: oneOf('remote') }),
  header: block(EVERYWHERE, { text: plainText(150) }),
  image: block(EVERYWHERE, { alt_text: text(2000, 0) }, { ...imageSource, title: plainText(2000) }, hasImageSource),
  input: block(
    IN_VIEWS,
    { label: plainText(2000), element: byType(pick(ELEMENTS, ELEMENTS_OF.input)) },
    { hint: plainText(2000), optional: flag, dispatch_action: flag },
  ),
  markdown: block(IN_MESSAGES, { text: text(12_000) }),
  plan: block(
    IN_MESSAGES,
    { title: text(3000) },
    { tasks: list(object(task, { type: anything, block_id: id, ...taskDetails })) },
  ),
  rich_text: block(EVERYWHERE, { elements: richTextParts }),
  section: block(
    EVERYWHERE,
    {},
    {
      text: anyText(3000),
      fields: list(anyText(2000), { min: 1, max: 10 }),
      accessory: byType(pick(ELEMENTS, ELEMENTS_OF.accessory)),
      expand: flag,
    },
    atLeastOneOf('text', 'fields'),
  ),
  table: block(ON_PAGES, { rows: table.rows }, { column_settings: table.column_settings }),
  task_card: block(IN_MESSAGES, task, taskDetails),
  video: block(
    EVERYWHERE,
    { video_url: url(), thumbnail_url: imageUrl(), alt_text: text(2000), title: plainText(200) },
    {
      title_url: url(),
      author_name: text(50),
      provider_name: text(50),
      provider_icon_url: imageUrl(),
      description: plainText(200),
    },
  ),
}

/** The blocks that surface shows, as one shape. */
export const blockOn = (surface: Surface): Shape =>
  byType(
    Object.fromEntries(
      Object.entries(BLOCKS).flatMap(([type, rule]) => (rule.on.includes(surface) ? [[type, rule.shape]] : [])),
    ),
  )

function containedBlock(): Shape {
  return byType(Object.fromEntries(CONTAINED.flatMap(type => (BLOCKS[type] ? [[type, BLOCKS[type].shape]] : []))))
}
