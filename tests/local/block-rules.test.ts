import { expect, test } from 'vitest'
import { refusalOfMessage } from '../../src/local/block-rules/message.ts'
import { refusalOfView } from '../../src/local/block-rules/view.ts'

type Json = Record<string, unknown>

const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const x = (length: number) => 'x'.repeat(length)
const times = <T>(count: number, each: (index: number) => T) => Array.from({ length: count }, (_, index) => each(index))
const divider = { type: 'divider' }
const section = (text: unknown = mrkdwn('hi'), more: Json = {}) => ({ type: 'section', text, ...more })
const actions = (...elements: unknown[]) => ({ type: 'actions', elements })
const button = (more: Json = {}) => ({ type: 'button', text: plain('Go'), ...more })
const option = (value: string, more: Json = {}) => ({ text: plain(value), value, ...more })
const options = (count: number) => times(count, index => option(`v${index}`))
const select = (more: Json = {}) => ({ type: 'static_select', options: options(2), ...more })
const input = (element: unknown = { type: 'plain_text_input' }, more: Json = {}) => ({
  type: 'input',
  label: plain('L'),
  element,
  ...more,
})
const modal = (blocks: unknown[], more: Json = {}) => ({
  type: 'modal',
  title: plain('T'),
  submit: plain('OK'),
  blocks,
  ...more,
})
const richText = (...elements: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
})
const table = (...cells: unknown[]) => ({ type: 'table', rows: [cells] })
const raw = (text: string) => ({ type: 'raw_text', text })
const point = (label: string) => ({ label, value: 1 })
const bar = (chart: Json = {}, more: Json = {}) => ({
  type: 'data_visualization',
  title: 'Faults',
  chart: { type: 'bar', series: [{ name: 'A', data: [point('Mon')] }], axis_config: { categories: ['Mon'] }, ...chart },
  ...more,
})
const pie = (segments: unknown[]) => ({ type: 'data_visualization', title: 'P', chart: { type: 'pie', segments } })

const reasons = (blocks: unknown[]) => refusalOfMessage(blocks)?.messages.join('\n') ?? null

test.each<[string, unknown[]]>([
  ['fifty blocks', times(50, () => divider)],
  ['a section at its limits', [section(mrkdwn(x(3000)), { fields: times(5, () => plain(x(1900))) })]],
  ['fields without text', [{ type: 'section', fields: [mrkdwn('a')] }]],
  ['a header of 150', [{ type: 'header', text: plain(x(150)) }]],
  [
    'a button with all it can have',
    [
      actions(
        button({
          action_id: x(255),
          value: x(2000),
          style: 'danger',
          url: 'https://example.com',
          accessibility_label: 'go',
          confirm: {
            title: plain(x(100)),
            text: mrkdwn(x(300)),
            confirm: plain(x(30)),
            deny: plain(x(30)),
            style: 'danger',
          },
        }),
      ),
    ],
  ],
  ['twenty-five buttons', [actions(...times(25, () => button()))]],
  ['an overflow with one option', [section(mrkdwn('a'), { accessory: { type: 'overflow', options: options(1) } })]],
  ['options with the same value', [actions(select({ options: [option('a'), option('a')] }))]],
  ['the same action_id in two blocks', [actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))]],
  [
    'check boxes with mrkdwn',
    [actions({ type: 'checkboxes', options: [{ text: mrkdwn('*a*'), value: 'a', description: mrkdwn('_b_') }] })],
  ],
  [
    'ten things in a context',
    [
      {
        type: 'context',
        elements: [
          ...times(9, () => mrkdwn('a')),
          { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'a' },
        ],
      },
    ],
  ],
  [
    'rich text with style, link, person and date',
    [
      richText(
        { type: 'text', text: 'a', style: { bold: true } },
        { type: 'link', url: 'https://example.com' },
        { type: 'user', user_id: 'U1' },
        { type: 'date', timestamp: 1, format: '{date}', fallback: 'then' },
      ),
    ],
  ],
  [
    'a quote and a list',
    [
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_quote', elements: [{ type: 'text', text: '<!here> & co' }] },
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: 1,
            elements: [{ type: 'rich_text_section', elements: [] }],
          },
        ],
      },
    ],
  ],
  [
    'a table',
    [
      {
        ...table(raw('a'), richText({ type: 'text', text: 'b' }), { type: 'raw_number', value: 1, text: '1' }),
        column_settings: [{ align: 'right', is_wrapped: true }, null],
      },
    ],
  ],
  ['two charts', [bar(), pie([{ label: 'a', value: 1 }])]],
  [
    'an initial option that is one of the options',
    [
      actions(
        select({ initial_option: option('v1') }),
        select({
          options: undefined,
          option_groups: [{ label: plain('g'), options: options(2) }],
          initial_option: option('v0'),
        }),
      ),
    ].map(each => JSON.parse(JSON.stringify(each)) as unknown),
  ],
])('Slack takes %s', (_name, blocks) => {
  expect(refusalOfMessage(blocks)).toBeNull()
})

test.each<[string, unknown[], string]>([
  ['fifty-one blocks', times(51, () => divider), 'no more than 50 items allowed [json-pointer:/blocks]'],
  ['an unknown block', [{ type: 'poster' }], 'unsupported type: poster [json-pointer:/blocks/0/type]'],
  ['a block without type', [{ text: 'a' }], 'missing required field: type [json-pointer:/blocks/0]'],
  [
    'an unknown property',
    [{ ...divider, colour: 'red' }],
    'invalid additional property: colour [json-pointer:/blocks/0]',
  ],
  ['an empty section', [{ type: 'section' }], 'must define either `text` or `fields` [json-pointer:/blocks/0/type]'],
  [
    'a long section',
    [section(mrkdwn(x(3001)))],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  ['an empty text', [section(plain(''))], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  ['a bare string for a text object', [section('hi')], 'must provide an object [json-pointer:/blocks/0/text]'],
  [
    'eleven fields',
    [section(mrkdwn('a'), { fields: times(11, () => plain('a')) })],
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'a long field',
    [section(mrkdwn('a'), { fields: [plain(x(2001))] })],
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    'mrkdwn in a header',
    [{ type: 'header', text: mrkdwn('a') }],
    'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
  ],
  ['a long header', [{ type: 'header', text: plain(x(151)) }], 'must be less than 151 characters'],
  [
    'mrkdwn on a button',
    [actions(button({ text: mrkdwn('a') }))],
    'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/text/type]',
  ],
  [
    'a long button',
    [actions(button({ text: plain(x(76)) }))],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'a long value',
    [actions(button({ value: x(2001) }))],
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  ['a style of its own', [actions(button({ style: 'default' }))], '[json-pointer:/blocks/0/elements/0/style]'],
  [
    'a long action_id',
    [actions(button({ action_id: x(256) }))],
    'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  ],
  [
    'a confirm without text',
    [actions(button({ confirm: { title: plain('a') } }))],
    'missing required field: text [json-pointer:/blocks/0/elements/0/confirm]',
  ],
  ['no elements', [actions()], 'must provide at least 1 items [json-pointer:/blocks/0/elements]'],
  [
    'twenty-six elements',
    [actions(...times(26, () => button()))],
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'a text input among buttons',
    [actions({ type: 'plain_text_input' })],
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'an overflow of six',
    [actions({ type: 'overflow', options: options(6) })],
    'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  ['a long option', [actions(select({ options: [option(x(76))] }))], 'must be less than 76 characters'],
  ['eleven radio buttons', [actions({ type: 'radio_buttons', options: options(11) })], 'no more than 10 items allowed'],
  [
    'neither options nor groups',
    [actions({ type: 'static_select' })],
    'must define either `options` or `option_groups`',
  ],
  [
    'an initial option from elsewhere',
    [actions(select({ initial_option: option('v9') }))],
    'must be one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]',
  ],
  [
    'an initial option worded otherwise',
    [actions(select({ initial_option: { text: plain('other'), value: 'v1' } }))],
    'must be one of the provided options',
  ],
  [
    'no initial options at all',
    [actions({ type: 'checkboxes', options: options(1), initial_options: [] })],
    'must provide at least 1 items',
  ],
  [
    'null for what may be left out',
    [actions(select({ initial_option: null }))],
    'must provide an object [json-pointer:/blocks/0/elements/0/initial_option]',
  ],
  [
    'a repeated block_id',
    [
      { ...divider, block_id: 'a' },
      { ...divider, block_id: 'a' },
    ],
    '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
  ],
  [
    'a repeated action_id',
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    'an image without alt_text',
    [{ type: 'image', image_url: 'https://example.com/a.png' }],
    'missing required field: alt_text',
  ],
  ['an image from nowhere', [{ type: 'image', alt_text: 'a' }], 'must define either `image_url` or `slack_file`'],
  [
    'eleven things in a context',
    [{ type: 'context', elements: times(11, () => mrkdwn('a')) }],
    'no more than 10 items allowed',
  ],
  ['a button in a context', [{ type: 'context', elements: [button()] }], 'unsupported type: button'],
  ['an input in a message', [input()], 'unsupported type: input'],
  ['an alert in a message', [{ type: 'alert', text: plain('a') }], 'unsupported type: alert'],
  ['empty rich text', [richText({ type: 'text', text: '' })], 'must be more than 0 characters'],
  [
    'text outside a section',
    [{ type: 'rich_text', elements: [{ type: 'text', text: 'a' }] }],
    'unsupported type: text',
  ],
  [
    'a list in a list',
    [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [{ type: 'rich_text_list', style: 'bullet', elements: [] }],
          },
        ],
      },
    ],
    'unsupported type: rich_text_list',
  ],
  ['a plain string in a cell', [table('a')], 'must provide an object [json-pointer:/blocks/0/rows/0/0]'],
  ['an empty cell', [table(raw(''))], 'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]'],
  [
    'twenty-one columns',
    [table(...times(21, () => raw('a')))],
    'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
  ],
  ['two tables', [table(raw('a')), table(raw('a'))], 'only_one_table_allowed'],
  ['three charts', [bar(), bar(), bar()], 'too many data_visualization blocks'],
  ['a long chart title', [bar({}, { title: x(51) })], 'must be less than 51 characters [json-pointer:/blocks/0/title]'],
  [
    'a title object on a chart',
    [bar({}, { title: plain('a') })],
    'must provide a string [json-pointer:/blocks/0/title]',
  ],
  ['a chart of no known kind', [bar({ type: 'radar' })], 'unsupported type: radar [json-pointer:/blocks/0/chart/type]'],
  ['a chart without axis', [{ ...bar(), chart: { type: 'line', series: [] } }], 'missing required field: axis_config'],
  [
    'seven series',
    [bar({ series: times(7, index => ({ name: `s${index}`, data: [point('Mon')] })) })],
    'no more than 6 items allowed',
  ],
  [
    'series of one name',
    [bar({ series: times(2, () => ({ name: 's', data: [point('Mon')] })) })],
    'series names must be unique',
  ],
  [
    'two points of one label',
    [bar({ series: [{ name: 'A', data: [point('Mon'), point('Mon')] }], axis_config: { categories: ['Mon', 'Mon'] } })],
    'categories must be unique',
  ],
  [
    'a long label',
    [bar({ series: [{ name: 'A', data: [point(x(21))] }], axis_config: { categories: [x(21)] } })],
    'must be less than 21 characters',
  ],
  [
    'labels beside the axis',
    [bar({ axis_config: { categories: ['Tue'] } })],
    'labels must match `axis_config.categories`',
  ],
  [
    'an empty slice',
    [pie([{ label: 'a', value: 0 }])],
    'must be greater than 0 [json-pointer:/blocks/0/chart/segments/0/value]',
  ],
])('Slack refuses %s', (_name, blocks, reason) => {
  expect(reasons(blocks)).toContain(reason)
})

test('too much text in all blocks together is refused by a name of its own', () => {
  expect(refusalOfMessage(times(4, () => section(mrkdwn(x(3000)))))).toBeNull()
  expect(refusalOfMessage(times(5, () => section(mrkdwn(x(3000)))))).toEqual({
    error: 'msg_blocks_too_long',
    messages: [],
  })
})

test('what is no list of objects is not even looked at', () => {
  for (const odd of [null, 'blocks', {}, [1], [[divider]]])
    expect(refusalOfMessage(odd)).toEqual({ error: 'invalid_blocks_format', messages: [] })
})

test.each<[string, unknown]>([
  [
    'a modal at its limits',
    modal(
      times(100, () => divider),
      {
        title: plain(x(24)),
        close: plain(x(24)),
        private_metadata: x(3000),
        callback_id: x(255),
        notify_on_close: true,
      },
    ),
  ],
  ['a modal without inputs or submit', { type: 'modal', title: plain('T'), blocks: [section()] }],
  [
    'every kind of input',
    modal([
      input({ type: 'plain_text_input', multiline: true, min_length: 1, max_length: 3000, initial_value: '' }),
      input({ type: 'checkboxes', options: options(10), initial_options: options(2) }),
      input({ type: 'number_input', is_decimal_allowed: false }),
      input({ type: 'datepicker', initial_date: '2026-11-02' }),
      input({ type: 'file_input' }, { optional: true }),
      { type: 'alert', text: plain('Careful'), level: 'warning' },
    ]),
  ],
  ['a Home with buttons and a table', { type: 'home', blocks: [actions(button()), table(raw('a'))] }],
])('Slack takes %s', (_name, view) => {
  expect(refusalOfView(view)).toBeNull()
})

test.each<[string, unknown, string]>([
  [
    'an input without submit',
    { type: 'modal', title: plain('T'), blocks: [divider, input()] },
    'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]',
  ],
  [
    'a long title',
    modal([], { title: plain(x(25)) }),
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  [
    'a long submit',
    modal([], { submit: plain(x(25)) }),
    'must be less than 25 characters [json-pointer:/view/submit/text]',
  ],
  ['no title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view]'],
  [
    'a hundred and one blocks',
    modal(times(101, () => divider)),
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
  [
    'long private_metadata',
    modal([], { private_metadata: x(3001) }),
    'must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ],
  ['a chart in a modal', modal([bar()]), 'unsupported type: data_visualization [json-pointer:/view/blocks/0/type]'],
  ['a table in a modal', modal([table(raw('a'))]), 'unsupported type: table [json-pointer:/view/blocks/0/type]'],
  ['an alert on the Home', { type: 'home', blocks: [{ type: 'alert', text: plain('a') }] }, 'unsupported type: alert'],
  [
    'a file input on the Home',
    { type: 'home', blocks: [input({ type: 'file_input' })] },
    'unsupported type: file_input',
  ],
  [
    'a submit on the Home',
    { type: 'home', blocks: [], submit: plain('a') },
    'invalid additional property: submit [json-pointer:/view]',
  ],
  [
    'a label in mrkdwn',
    modal([input(undefined, { label: mrkdwn('a') })]),
    'unsupported type: mrkdwn [json-pointer:/view/blocks/0/label/type]',
  ],
  [
    'a button as an input',
    modal([input(button())]),
    'unsupported type: button [json-pointer:/view/blocks/0/element/type]',
  ],
  [
    'a start value that is too long',
    modal([input({ type: 'plain_text_input', initial_value: x(3001) })]),
    'must be less than 3001 characters',
  ],
  [
    'two focused inputs',
    modal(times(2, () => input({ type: 'plain_text_input', focus_on_load: true }))),
    'only one element can have `focus_on_load`',
  ],
  [
    'a submit button switched off',
    modal([], { submit_disabled: true }),
    'invalid additional property: submit_disabled [json-pointer:/view]',
  ],
  ['no view', 'view', 'must provide an object [json-pointer:/view]'],
])('Slack refuses %s', (_name, view, reason) => {
  const refusal = refusalOfView(view)
  expect(refusal?.error).toBe('invalid_arguments')
  expect(refusal?.messages.join('\n')).toContain(reason)
})

test('a view over 250 KB is too large', () => {
  const long = () => section(mrkdwn(x(2990)))
  expect(refusalOfView(modal(times(90, long)))).toEqual({ error: 'view_too_large', messages: [] })
})
