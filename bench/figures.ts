/** Middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

/** Nearest rank. */
export function p90(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? Number.NaN
}

/** One figure of the desk beside its floor. `better` says which way is good, the ratio is always desk / floor. */
export type Row = {
  readonly bench: 'click' | 'mail'
  readonly database: string
  readonly figure: string
  readonly unit: 'ms' | '1/s'
  readonly desk: number
  readonly floor: number
  readonly ratio: number
  readonly rounds: number
}

type Measured = Pick<Row, 'bench' | 'database' | 'figure' | 'unit'> & {
  /** One value a round, the two sides in turn. */
  readonly rounds: readonly { readonly desk: number; readonly floor: number }[]
}

/** Medians of the rounds; the ratio is the median of each round's own ratio, which neighbours on the machine disturb least. */
export function rowOf({ rounds, ...named }: Measured): Row {
  return {
    ...named,
    desk: median(rounds.map(({ desk }) => desk)),
    floor: median(rounds.map(({ floor }) => floor)),
    ratio: median(rounds.map(({ desk, floor }) => desk / floor)),
    rounds: rounds.length,
  }
}

const ROUNDS = 5
const FEWEST_ROUNDS = 2
/** A slow machine gets fewer rounds rather than a long wait. */
const BUDGET_MS = 15_000

/** Runs the two sides in turn; who goes first changes with every round. */
export async function interleaved<T>(
  desk: () => Promise<T>,
  floor: () => Promise<T>,
  rounds = ROUNDS,
): Promise<readonly { readonly desk: T; readonly floor: T }[]> {
  const results: { desk: T; floor: T }[] = []
  const started = performance.now()
  while (results.length < rounds) {
    if (results.length >= FEWEST_ROUNDS && performance.now() - started > BUDGET_MS) break
    if (results.length % 2 === 0) results.push({ desk: await desk(), floor: await floor() })
    else {
      const first = await floor()
      results.push({ desk: await desk(), floor: first })
    }
  }
  return results
}
