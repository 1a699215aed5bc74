import { describe, expect, test } from 'vitest'
import { newestInTurn } from '../../src/slack/newest-in-turn.ts'

/** Work that ends when it is let, and says that it did. */
function work(name: string, done: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  return { run: () => promise.then(() => void done.push(name)), end: resolve, fail: reject }
}

describe('pictures drawn in turn', () => {
  test('of several that wait for the one being drawn only the newest is drawn, after it', async () => {
    const inTurn = newestInTurn()
    const done: string[] = []
    const [first, second, third] = [work('first', done), work('second', done), work('third', done)]
    const all = [inTurn('U1', first.run), inTurn('U1', second.run), inTurn('U1', third.run)]
    third.end()
    second.end()
    first.end()
    await Promise.all(all)
    expect(done).toEqual(['first', 'third'])
  })

  test('nobody waits for somebody else’s', async () => {
    const inTurn = newestInTurn()
    const done: string[] = []
    const [slow, quick] = [work('slow', done), work('quick', done)]
    const waiting = inTurn('U1', slow.run)
    quick.end()
    await inTurn('U2', quick.run)
    expect(done).toEqual(['quick'])
    slow.end()
    await waiting
  })

  test('one that fails does not keep a newer one from being drawn, and is told when none waits', async () => {
    const inTurn = newestInTurn()
    const done: string[] = []
    const [first, second] = [work('first', done), work('second', done)]
    const both = [inTurn('U1', first.run), inTurn('U1', second.run)]
    first.fail(new Error('Slack is away'))
    second.end()
    await Promise.all(both)
    expect(done).toEqual(['second'])
    const last = work('last', done)
    const failed = inTurn('U1', last.run)
    last.fail(new Error('Slack is away'))
    await expect(failed).rejects.toThrow('Slack is away')
    const later = work('later', done)
    later.end()
    await inTurn('U1', later.run)
    expect(done).toEqual(['second', 'later'])
  })
})
