import { allBlocks, elementsOf } from './interactive.ts'
import type { Report } from './shape.ts'

/** A block_id stands once in a surface, an action_id once in a block. */
export function reportRepeatedIds(blocks: unknown, pointer: string, report: Report): void {
  const blockIds = new Set<unknown>()
  for (const { block, pointer: at } of allBlocks(blocks, pointer)) {
    if (typeof block.block_id !== 'string') continue
    if (blockIds.has(block.block_id)) report(`${at}/block_id`, `\`block_id\` "${block.block_id}" already exists`)
    blockIds.add(block.block_id)
  }
  const actionIds = new Map<object, Set<unknown>>()
  for (const { block, element, pointer: at } of elementsOf(blocks, pointer)) {
    if (typeof element.action_id !== 'string') continue
    const seen = actionIds.get(block) ?? new Set()
    if (seen.has(element.action_id)) report(`${at}/action_id`, `\`action_id\` "${element.action_id}" already exists`)
    actionIds.set(block, seen.add(element.action_id))
  }
}
