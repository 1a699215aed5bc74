import { setTimeout as pause } from 'node:timers/promises'
import type { Child } from './child.ts'
import { interleaved, median, p90, type Row, rowOf } from './figures.ts'
import { type Clicker, type ClickLine, clickLine } from './signed-click.ts'
import { AGENTS, type Surroundings } from './surroundings.ts'

const CLICKERS = 20
const WARM_UP = 150
const SINGLE_CLICKS = 15
const BURST_CLICKS = 300
/** One person's next click comes after the card has changed. */
const BETWEEN_MS = 150

type Side = ClickLine & { readonly caseIds: readonly string[]; readonly settled: () => Promise<void> }

export type Clicked = { readonly rows: readonly Row[]; readonly settleMs: number }

/**
 * A click acknowledged with its change committed: two agents take each case over from one another. `settled`: resolves
 * when the desk has done the work its clicks left behind, so that it does not run into the other side's round.
 */
export async function clickBench(
  world: Surroundings,
  desk: Child,
  floor: Child,
  database: string,
  settled: () => Promise<void>,
): Promise<Clicked> {
  const [card] = world.cards()
  if (!card) throw new Error('there is no card to click on')
  const cases = world.cards().flatMap(({ metadata }) => {
    const id = String(metadata?.event_payload.case_id)
    return id === 'none' ? [] : [id]
  })
  const lineTo = (side: Child): ClickLine => {
    const { click, hangUp } = clickLine(side.ready.url, world.signingSecret, card, CLICKERS)
    return { click: taking(click), hangUp }
  }
  const real: Side = { ...lineTo(desk), caseIds: cases, settled }
  const bare: Side = { ...lineTo(floor), caseIds: bareCases(cases.length), settled: async () => undefined }
  await interleaved(
    () => burst(real, WARM_UP),
    () => burst(bare, WARM_UP),
    1,
  )
  const single = await interleaved(
    () => oneByOne(real),
    () => oneByOne(bare),
  )
  const crowd = await interleaved(
    () => burst(real, BURST_CLICKS),
    () => burst(bare, BURST_CLICKS),
  )
  const row = (
    figure: string,
    unit: Row['unit'],
    rounds: readonly { readonly desk: number; readonly floor: number }[],
  ) => rowOf({ bench: 'click', database, figure, unit, rounds })
  const each = <T>(rounds: readonly { desk: T; floor: T }[], of: (side: T) => number) =>
    rounds.map(round => ({ desk: of(round.desk), floor: of(round.floor) }))
  return {
    rows: [
      row('one click, median', 'ms', each(single, median)),
      row('one click, 90th percentile', 'ms', each(single, p90)),
      row(
        `${CLICKERS} clickers, throughput`,
        '1/s',
        each(crowd, ({ rate }) => rate),
      ),
      row(
        `${CLICKERS} clickers, median wait`,
        'ms',
        each(crowd, ({ wait }) => wait),
      ),
    ],
    settleMs: median(crowd.map(({ desk: { settleMs } }) => settleMs)),
  }
}

const bareCases = (count: number) => Array.from({ length: count }, (_, n) => `case-${n}`)

/** Every click changes something: the first takes the case, each further one takes it over from the other agent. */
function taking(click: Clicker): Clicker {
  const clicks = new Map<string, number>()
  return ({ caseId }) => {
    const earlier = clicks.get(caseId) ?? 0
    clicks.set(caseId, earlier + 1)
    return click({ caseId, user: AGENTS[earlier % 2] ?? '', action: earlier === 0 ? 'case:take' : 'case:take_over' })
  }
}

async function oneByOne({ click, hangUp, caseIds, settled }: Side): Promise<readonly number[]> {
  const times: number[] = []
  for (let n = 0; n < SINGLE_CLICKS; n++) {
    times.push(await click({ caseId: caseIds[n % caseIds.length] ?? '', user: '', action: '' }))
    await pause(BETWEEN_MS)
  }
  hangUp()
  await settled()
  return times
}

/** Clickers who click again as soon as they are answered, each on cases of their own. */
async function burst({ click, hangUp, caseIds, settled }: Side, clicks: number) {
  const waits: number[] = []
  const one = async (_: unknown, clickerNo: number): Promise<void> => {
    const own = caseIds.filter((_id, n) => n % CLICKERS === clickerNo)
    for (let n = 0; n < clicks / CLICKERS; n++)
      waits.push(await click({ caseId: own[n % own.length] ?? '', user: '', action: '' }))
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: CLICKERS }, one))
  const ended = performance.now()
  hangUp()
  await settled()
  return { rate: (1000 * waits.length) / (ended - started), wait: median(waits), settleMs: performance.now() - ended }
}
