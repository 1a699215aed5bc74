import { blockOn } from './blocks.ts'
import { isChart, isTable } from './charts-and-tables.ts'
import { plainText } from './composition.ts'
import { allBlocks, elementsOf } from './interactive.ts'
import { type Refusal, reportModalOnlyElements } from './message.ts'
import { anything, byType, flag, isRecord, type Json, list, object, type Report, text } from './shape.ts'
import { reportRepeatedIds } from './unique-ids.ts'

const VIEW_BLOCKS = 100

/** 250 KB of JSON. */
const VIEW_BYTES = 250_000

const common = { private_metadata: text(3000, 0), callback_id: text(255, 0), external_id: text(255, 0) }

const view = byType({
  modal: object(
    { type: anything, title: plainText(24), blocks: list(blockOn('modal'), { max: VIEW_BLOCKS }) },
    {
      ...common,
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: flag,
      notify_on_close: flag,
    },
  ),
  home: object({ type: anything, blocks: list(blockOn('home'), { max: VIEW_BLOCKS }) }, common),
})

/** What Slack has against this view; null when it takes it. */
export function refusalOfView(candidate: unknown): Refusal | null {
  const messages: string[] = []
  const report = (pointer: string, reason: string) => messages.push(`${reason} [json-pointer:${pointer}]`)
  view(candidate, '/view', report)
  if (isRecord(candidate)) reportWhole(candidate, report)
  if (messages.length > 0)
    return {
      error: 'invalid_arguments',
      messages: ['failed to match all allowed schemas [json-pointer:/view]', ...messages],
    }
  return Buffer.byteLength(JSON.stringify(candidate)) > VIEW_BYTES ? { error: 'view_too_large', messages: [] } : null
}

function reportWhole(candidate: Json, report: Report): void {
  const blocks = candidate.blocks
  reportRepeatedIds(blocks, '/view/blocks', report)
  const placed = elementsOf(blocks, '/view/blocks')
  if (candidate.type === 'modal' && candidate.submit === undefined) reportInputs(blocks, report)
  if (candidate.type === 'home') reportModalOnlyElements(placed, report)
  const focused = placed.filter(({ element }) => element.focus_on_load === true)
  for (const { pointer } of focused.slice(1))
    report(`${pointer}/focus_on_load`, 'only one element can have `focus_on_load` set to true')
  const every = allBlocks(blocks, '/view/blocks')
  if (every.filter(({ block }) => isTable(block)).length > 1) report('/view/blocks', 'only_one_table_allowed')
  if (every.filter(({ block }) => isChart(block)).length > 2)
    report('/view/blocks', 'too many data_visualization blocks')
}

function reportInputs(blocks: unknown, report: Report): void {
  for (const { block, pointer } of allBlocks(blocks, '/view/blocks')) {
    if (block.type === 'input') report(`${pointer}/input`, 'must define `submit` to use an `input` block in modals')
  }
}
