const later = Math.floor(Date.now() / 1000) + 5 * 3600

/** A case card much like the desk's: every block type a card uses. */
export const card = (state: string, buttons: readonly { text: string; action: string; style?: string }[]) => [
  { type: 'header', text: { type: 'plain_text', text: 'Wrong item was sent · 113-5592037-4418629' } },
  {
    type: 'section',
    fields: [
      { type: 'mrkdwn', text: '*Item*\nLily &amp; Vine Bone China Tea Cup Set, 6 Pieces, Print 123 "Blue Willow"' },
      { type: 'mrkdwn', text: '*Paid*\n$24.90' },
      { type: 'mrkdwn', text: '*Owner*\n<@UAVA>' },
      { type: 'mrkdwn', text: `*State*\n${state}` },
    ],
  },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_quote',
        elements: [
          {
            type: 'text',
            text: 'I can’t believe it. The set of cups have not the same print as what I told the seller. <b>I love that print</b> *I have chosen*, and want to exchange for it.',
          },
        ],
      },
    ],
  },
  {
    type: 'context',
    elements: [
      { type: 'mrkdwn', text: `Answer by <!date^${later}^{date_short_pretty} at {time}|soon> · ball with the agent` },
    ],
  },
  {
    type: 'actions',
    block_id: `actions-${state}`,
    elements: [
      ...buttons.map(({ text, action, style }) => ({
        type: 'button',
        action_id: action,
        text: { type: 'plain_text', text },
        value: 'case-1',
        ...(style === undefined ? {} : { style }),
      })),
      {
        type: 'overflow',
        action_id: 'case:more',
        options: [
          { text: { type: 'plain_text', text: 'Not our fault' }, value: 'reject:case-1' },
          { text: { type: 'plain_text', text: 'Snooze' }, value: 'snooze:case-1' },
          { text: { type: 'plain_text', text: 'Close' }, value: 'close:case-1' },
        ],
        confirm: {
          title: { type: 'plain_text', text: 'Close this case?' },
          text: { type: 'mrkdwn', text: 'Closing on Amazon *cannot* be undone.' },
          confirm: { type: 'plain_text', text: 'Do it' },
          deny: { type: 'plain_text', text: 'Keep it open' },
          style: 'danger',
        },
      },
    ],
  },
]

export const NEW_CARD = card('new', [
  { text: 'Take', action: 'case:take' },
  { text: 'Ask warehouse', action: 'case:ask_warehouse', style: 'primary' },
  { text: 'Confirm fault', action: 'case:confirm_fault' },
])

const option = (value: string, text: string, description?: string) => ({
  value,
  text: { type: 'plain_text', text },
  ...(description === undefined ? {} : { description: { type: 'plain_text', text: description } }),
})

/** A modal with one input of each kind. */
export const modal = (note = '') => ({
  type: 'modal',
  callback_id: 'confirm_fault',
  title: { type: 'plain_text', text: 'Confirm fault' },
  submit: { type: 'plain_text', text: 'Confirm' },
  close: { type: 'plain_text', text: 'Not now' },
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: `What really happened with *113-5592037-4418629*?${note}` } },
    {
      type: 'input',
      block_id: 'root_cause',
      label: { type: 'plain_text', text: 'Root cause' },
      element: {
        type: 'static_select',
        action_id: 'root_cause',
        placeholder: { type: 'plain_text', text: 'Choose one' },
        options: [option('mis_pick', 'Mis-pick'), option('wrong_code_entered', 'Wrong code on the order')],
      },
    },
    {
      type: 'input',
      block_id: 'ordered_code',
      optional: true,
      label: { type: 'plain_text', text: 'Ordered code' },
      element: { type: 'plain_text_input', action_id: 'ordered_code', initial_value: '123' },
    },
    {
      type: 'input',
      block_id: 'remedies',
      optional: true,
      label: { type: 'plain_text', text: 'Remedies' },
      element: {
        type: 'checkboxes',
        action_id: 'remedies',
        options: [
          option('code60', '60 % claim code', 'keep the item'),
          option('refund40', '40 % refund', 'keep the item'),
        ],
        initial_options: [option('code60', '60 % claim code', 'keep the item')],
      },
    },
    {
      type: 'input',
      block_id: 'who',
      optional: true,
      label: { type: 'plain_text', text: 'Ship to shelf' },
      element: { type: 'radio_buttons', action_id: 'who', options: [option('a', 'Shelf A'), option('b', 'Shelf B')] },
    },
    {
      type: 'input',
      block_id: 'owner',
      optional: true,
      label: { type: 'plain_text', text: 'Owner' },
      element: { type: 'users_select', action_id: 'owner' },
    },
    {
      type: 'input',
      block_id: 'until',
      optional: true,
      label: { type: 'plain_text', text: 'Until' },
      element: { type: 'datepicker', action_id: 'until', initial_date: '2026-12-01' },
    },
    {
      type: 'input',
      block_id: 'amount',
      optional: true,
      label: { type: 'plain_text', text: 'Amount' },
      element: { type: 'number_input', action_id: 'amount', is_decimal_allowed: true },
    },
    {
      type: 'input',
      block_id: 'message',
      optional: true,
      label: { type: 'plain_text', text: 'Note' },
      hint: { type: 'plain_text', text: 'For the thread.' },
      element: { type: 'plain_text_input', action_id: 'message', multiline: true },
    },
  ],
})

const bar = (label: string, value: number) => ({ label, value })

export const STATS = [
  { type: 'header', text: { type: 'plain_text', text: 'Last 7 days' } },
  {
    type: 'data_visualization',
    title: 'Root causes',
    chart: {
      type: 'bar',
      series: [{ name: 'Cases', data: [bar('Wrong code', 4), bar('Mis-pick', 7), bar('Damaged', 2)] }],
      axis_config: { categories: ['Wrong code', 'Mis-pick', 'Damaged'] },
    },
  },
  {
    type: 'table',
    column_settings: [{}, { align: 'right' }, { align: 'right' }],
    rows: [
      ['Remedy', 'Offered', 'Accepted'],
      ['60 % claim code', '9', '6'],
      ['40 % refund', '9', '2'],
    ].map(row => row.map(text => ({ type: 'raw_text', text }))),
  },
]

export const HOME = {
  type: 'home',
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: 'Your queue' } },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '*113-5592037-4418629* · Hannah\nAnswer before 17:00 :hourglass_flowing_sand:' },
      accessory: {
        type: 'button',
        action_id: 'case:open',
        text: { type: 'plain_text', text: 'Open' },
        value: 'case-1',
      },
    },
    ...STATS,
  ],
}
