import { blockOn } from './blocks.ts'
import { isChart, isTable, RATIONED } from './charts-and-tables.ts'
import { MODAL_ONLY_ELEMENTS } from './elements.ts'
import { allBlocks, elementsOf, type Placed } from './interactive.ts'
import { isRecord, list, type Report } from './shape.ts'
import { textSize } from './text-size.ts'
import { reportRepeatedIds } from './unique-ids.ts'

const MESSAGE_BLOCKS = 50

/** All text of a message's blocks together, in characters. */
const MESSAGE_TEXT = 13_000

/** Slack's refusal: its error code, and its reasons, each ending in a JSON pointer. */
export type Refusal = { readonly error: string; readonly messages: readonly string[] }

const shape = list(blockOn('message'), { max: MESSAGE_BLOCKS })

/** What Slack has against these blocks in a message; null when it takes them. */
export function refusalOfMessage(blocks: unknown): Refusal | null {
  if (!Array.isArray(blocks) || !blocks.every(isRecord)) return { error: 'invalid_blocks_format', messages: [] }
  const messages: string[] = []
  const report = (pointer: string, reason: string) => messages.push(`${reason} [json-pointer:${pointer}]`)
  shape(blocks, '/blocks', report)
  reportRepeatedIds(blocks, '/blocks', report)
  reportModalOnlyElements(elementsOf(blocks), report)
  const every = allBlocks(blocks).map(({ block }) => block)
  if (every.filter(isChart).length > RATIONED.data_visualization) messages.push('too many data_visualization blocks')
  if (messages.length > 0) return { error: 'invalid_blocks', messages }
  if (every.filter(isTable).length > RATIONED.table_family)
    return { error: 'invalid_attachments', messages: ['only_one_table_allowed'] }
  return textSize(blocks) > MESSAGE_TEXT ? { error: 'msg_blocks_too_long', messages: [] } : null
}

export function reportModalOnlyElements(placed: readonly Placed[], report: Report): void {
  for (const { element, pointer } of placed) {
    const { type } = element
    if (typeof type === 'string' && MODAL_ONLY_ELEMENTS.includes(type))
      report(`${pointer}/type`, `unsupported type: ${type}`)
  }
}
