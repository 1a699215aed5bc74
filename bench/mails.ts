import type { Child } from './child.ts'
import { interleaved, median, type Row, rowOf } from './figures.ts'
import type { Surroundings } from './surroundings.ts'

const WARM_UP = 10
const CARDS_A_ROUND = 12
const MAILS_A_ROUND = 40

/** From a mail's bytes to its card in the channel, one mail at a time; the desk's rounds leave cases to click on. */
export async function mailToCard(world: Surroundings, desk: Child, floor: Child, database: string): Promise<Row> {
  const shown = async (side: Child, raw: Uint8Array): Promise<number> => {
    const card = world.nextCard()
    const started = performance.now()
    await side.takeIn([raw], true)
    return (await card) - started
  }
  const round = (side: Child, count: number) => async (): Promise<number> => {
    const times: number[] = []
    for (const raw of await world.notices(count)) times.push(await shown(side, raw))
    return median(times)
  }
  await interleaved(round(desk, WARM_UP), round(floor, WARM_UP), 1)
  const rounds = await interleaved(round(desk, CARDS_A_ROUND), round(floor, CARDS_A_ROUND))
  return rowOf({ bench: 'mail', database, figure: 'mail to card, median', unit: 'ms', rounds })
}

/** Mails a second, received and handled one after the other, without Slack. */
export async function intakeRate(world: Surroundings, intake: Child, floor: Child, database: string): Promise<Row> {
  const rate = (side: Child, count: number) => async (): Promise<number> => {
    const mails = await world.notices(count)
    const ms = await side.takeIn(mails, false)
    return (1000 * count) / ms
  }
  await interleaved(rate(intake, MAILS_A_ROUND), rate(floor, MAILS_A_ROUND), 1)
  const rounds = await interleaved(rate(intake, MAILS_A_ROUND), rate(floor, MAILS_A_ROUND))
  return rowOf({ bench: 'mail', database, figure: 'intake, one at a time', unit: '1/s', rounds })
}
