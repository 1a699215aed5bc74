type Work = () => Promise<void>

/** Resolves when the work, or what came after it under the same key, is done. */
export type InTurn = (key: string, work: Work) => Promise<void>

/**
 * Does one thing a key at a time; of those that wait only the newest. For pictures that are drawn anew from how things
 * stand: an older one must not arrive behind a newer one.
 */
export function newestInTurn(): InTurn {
  const turns = new Map<string, { waiting: Work | null; done: Promise<void> }>()
  return (key, work) => {
    const turn = turns.get(key)
    if (turn) {
      turn.waiting = work
      return turn.done
    }
    const begun = { waiting: null as Work | null, done: Promise.resolve() }
    turns.set(key, begun)
    begun.done = workThrough(work, begun).finally(() => turns.delete(key))
    return begun.done
  }
}

/** What fails is passed over if something newer waits. */
async function workThrough(first: Work, turn: { waiting: Work | null }): Promise<void> {
  for (let work: Work | null = first; work !== null; work = taken(turn)) {
    try {
      await work()
    } catch (error) {
      if (turn.waiting === null) throw error
    }
  }
}

function taken(turn: { waiting: Work | null }): Work | null {
  const { waiting } = turn
  turn.waiting = null
  return waiting
}
