import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FrameEvent, frameReader, simpleQuery, syncMessage } from '../../../src/store/embedded/wire-frames.ts'

/** Version 3.0, no parameters. */
const GREETING = Uint8Array.of(0, 0, 0, 9, 0, 3, 0, 0, 0)

const read = (pieces: readonly Uint8Array[]): readonly FrameEvent[] => {
  const reader = frameReader()
  return pieces.flatMap(reader)
}

function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const at = [0, ...places.map(place => place % bytes.length).sort((one, other) => one - other), bytes.length]
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end))
}

test('a client’s turns are the same, however its bytes are cut', () => {
  const said = fc.array(fc.string({ maxLength: 40 }).map(simpleQuery), { maxLength: 5 })
  fc.assert(
    fc.property(said, fc.array(fc.nat(), { maxLength: 30 }), (queries, places) => {
      const bytes = Buffer.concat([GREETING, ...queries, syncMessage()])
      expect(read(cut(bytes, places))).toEqual(read([bytes]))
      expect(read([bytes])).toHaveLength(queries.length + 2)
    }),
  )
})

test('a message of thirty megabytes in small pieces is not copied with every piece', () => {
  const bytes = Buffer.concat([GREETING, simpleQuery('x'.repeat(30 * 1024 * 1024))])
  const pieces = Array.from({ length: Math.ceil(bytes.length / 16_384) }, (_, index) =>
    bytes.subarray(index * 16_384, (index + 1) * 16_384),
  )
  const before = performance.now()
  expect(read(pieces)).toHaveLength(2)
  // Joined with every piece it were 30 gigabytes to copy.
  expect(performance.now() - before).toBeLessThan(2_000)
})
