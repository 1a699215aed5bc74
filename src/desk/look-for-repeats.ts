import { ROOT_CAUSES } from '../domain/fault.ts'
import { articleOf, isAlarming, lookBack } from '../domain/repeat-fault.ts'
import type { Desk } from './desk.ts'

type Needs = Pick<Desk, 'currentPolicy' | 'findCase' | 'newId' | 'now' | 'raiseAlarm' | 'repeatedCases'>

/** The job that looks, once a fault of ours is confirmed, whether the same went wrong with its articles lately. */
export async function lookForRepeats(desk: Needs, caseId: string): Promise<void> {
  const [current, { repeatFault }] = await Promise.all([desk.findCase(caseId), desk.currentPolicy()])
  if (!current?.fault || ROOT_CAUSES[current.fault.rootCause].whose !== 'ours') return
  const { rootCause } = current.fault
  const now = desk.now()
  const articles = new Map(current.items.map(item => [articleOf(item), item.title] as const))
  for (const [article, title] of articles) {
    const found = await desk.repeatedCases({ article, rootCause }, { from: lookBack(repeatFault, now), to: now })
    const cases = found.length
    const alarm = { id: desk.newId(), article, title, rootCause, raisedAt: now, days: repeatFault.days, cases }
    await desk.raiseAlarm(alarm, last => isAlarming(cases, last, repeatFault, now))
  }
}
