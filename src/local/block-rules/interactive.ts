import { isRecord, type Json } from './shape.ts'

/** A block with its JSON pointer. */
export type PlacedBlock = { readonly block: Json; readonly pointer: string }

/** An element a person can use, with the block it stands in. */
export type Placed = PlacedBlock & { readonly element: Json }

/** Every block in reading order; those inside a container or carousel follow it. Neither nests in itself, so one level down is all. */
export const allBlocks = (blocks: unknown, pointer = '/blocks'): readonly PlacedBlock[] =>
  placed(blocks, pointer).flatMap(outer => [
    outer,
    ...placed(outer.block.child_blocks, `${outer.pointer}/child_blocks`),
    ...(outer.block.type === 'carousel' ? placed(outer.block.elements, `${outer.pointer}/elements`) : []),
  ])

/** Every element of the blocks, in reading order. */
export const elementsOf = (blocks: unknown, pointer = '/blocks'): readonly Placed[] =>
  allBlocks(blocks, pointer).flatMap(({ block, pointer: at }) => elementsOfBlock(block, at))

/** Blocks whose `elements` are text or cards, nothing to act on. */
const WITHOUT_ELEMENTS: readonly unknown[] = ['rich_text', 'context', 'carousel']
const LISTED = ['elements', 'actions'] as const
const SINGLE = ['accessory', 'element'] as const

function elementsOfBlock(block: Json, pointer: string): readonly Placed[] {
  if (WITHOUT_ELEMENTS.includes(block.type)) return []
  const listed = LISTED.flatMap(place => placed(block[place], `${pointer}/${place}`))
  const single = SINGLE.flatMap(place => {
    const element = block[place]
    return isRecord(element) ? [{ block: element, pointer: `${pointer}/${place}` }] : []
  })
  return [...listed, ...single].map(({ block: element, pointer: at }) => ({ block, element, pointer: at }))
}

const placed = (value: unknown, pointer: string): readonly PlacedBlock[] =>
  Array.isArray(value)
    ? value.flatMap((block: unknown, index) => (isRecord(block) ? [{ block, pointer: `${pointer}/${index}` }] : []))
    : []
