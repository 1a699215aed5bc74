import type { Report } from '../../../src/slack/views/charts.ts'

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What people read on a message or view, a line or two a block, so that a snapshot's diff reads like a change of it. */
export function rendered({ text, blocks }: Pick<Report, 'blocks'> & { readonly text?: string }): string {
  return [
    ...(text === undefined ? [] : [`text: ${text}`, '']),
    ...blocks.map(block => renderBlock(block as never)),
  ].join('\n')
}

export function renderedView(view: { readonly blocks: readonly unknown[] }): string {
  const { title, submit, close, callback_id, private_metadata } = view as Json
  const frame = [`${words(title)} | ${words(submit)} | ${words(close)}`, `${callback_id} ${private_metadata ?? ''}`]
  return [...frame, ...view.blocks.map(block => renderBlock(block as Json))].join('\n')
}

function renderBlock(block: Json): string {
  switch (block.type) {
    case 'header':
      return `# ${words(block.text)}`
    case 'data_visualization':
      return renderChart(block)
    case 'divider':
      return '---'
    case 'rich_text':
      return (block.elements as Json[]).map(renderPart).join('\n')
    case 'actions':
      return (block.elements as Json[]).map(renderElement).join(' ')
    case 'context':
      return (block.elements as Json[]).map(element => `~ ${words(element)}`).join('\n')
    case 'input':
      return `${words(block.label)}${block.optional ? ' (optional)' : ''} <${block.block_id}> ${renderElement(block.element as Json)}`
    default:
      return renderSection(block)
  }
}

function renderChart({ title, chart }: Json): string {
  const { type, series } = chart as {
    type: string
    series: { name: string; data: { label: string; value: number }[] }[]
  }
  const lines = series.map(
    ({ name, data }) => `${name}: ${data.map(({ label, value }) => `${label} ${value}`).join(', ')}`,
  )
  return [`[${type} chart] ${title}`, ...lines].join('\n')
}

function renderSection(block: Json): string {
  const fields = ((block.fields as Json[] | undefined) ?? []).map(field => `  ${words(field).replace('\n', ': ')}`)
  const text = block.text ? [words(block.text)] : []
  const accessory = isJson(block.accessory) ? [renderElement(block.accessory)] : []
  return [...text, ...fields, ...accessory].join('\n')
}

function renderPart(part: Json): string {
  const text = ((part.elements as Json[] | undefined) ?? []).map(element => String(element.text)).join('')
  if (part.type === 'rich_text_quote') return `> ${text.replaceAll('\n', '\n> ')}`
  return part.type === 'rich_text_preformatted' ? `| ${text.replaceAll('\n', '\n| ')}` : text
}

function renderElement(element: Json): string {
  const options = (element.options ?? (element.option_groups as Json[] | undefined)?.flatMap(group => group.options)) as
    | Json[]
    | undefined
  const names = (options ?? []).map(
    option => `${words(option.text)}${option.description ? ` (${words(option.description)})` : ''}`,
  )
  if (element.type === 'button') return `[${words(element.text)}${element.style ? ` !${element.style}` : ''}]`
  if (element.type === 'overflow') return `⋯{${names.join(', ')}}`
  const start =
    element.initial_value ?? element.initial_date ?? words((element.initial_option as Json | undefined)?.text)
  const ticked = ((element.initial_options as Json[] | undefined) ?? []).map(option => words(option.text)).join(' + ')
  return `${element.type}${names.length > 0 ? `{${names.join(', ')}}` : ''} = ${start || ticked}`
}

const words = (text: unknown): string => (isJson(text) ? String(text.text) : '')

/** Labels of every button and menu line of a message. */
export function labelsOf(blocks: readonly unknown[]): readonly string[] {
  const labels: string[] = []
  for (const block of blocks as Json[]) {
    const elements = [
      ...((block.elements as Json[] | undefined) ?? []),
      ...(isJson(block.accessory) ? [block.accessory] : []),
    ]
    for (const element of elements) {
      if (element.type === 'button') labels.push(words(element.text))
      if (element.type === 'overflow') labels.push(...(element.options as Json[]).map(option => words(option.text)))
    }
  }
  return labels
}

/** Every mrkdwn string in blocks, wherever it stands. */
export function mrkdwnIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn)
  if (!isJson(value)) return []
  if (value.type === 'mrkdwn') return [String(value.text)]
  return Object.values(value).flatMap(mrkdwnIn)
}
