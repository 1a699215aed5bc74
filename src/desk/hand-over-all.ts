import type { UserId } from '../domain/case.ts'
import type { Actor } from '../domain/events.ts'
import type { Refusal } from '../domain/refusals.ts'
import { act } from './act.ts'
import type { Desk } from './desk.ts'

/** As many as are surely done within the three seconds Slack waits. */
const MOST_AT_ONCE = 100

export type HandedOverAll = {
  readonly handed: number
  readonly refused: readonly { readonly orderId: string; readonly refusal: Refusal }[]
  /** Open cases that are still the first owner's: more than are handed over at once. */
  readonly left: number
}

/** All open cases of one person to another, the most urgent first; each is an event of its own, refused on its own. */
export async function handOverAll(
  desk: Pick<Desk, 'listings' | 'findForDecision' | 'saveCase' | 'now' | 'newId'>,
  how: { readonly from: UserId; readonly to: UserId; readonly note: string | null },
  actor: Actor,
): Promise<HandedOverAll> {
  const { from, to, note } = how
  const { owned } = await desk.listings({ owned: { owner: from, limit: MOST_AT_ONCE } }, desk.now())
  const refused: { orderId: string; refusal: Refusal }[] = []
  for (const { case: current } of owned.rows) {
    const event = { kind: 'hand_over', to, from, note, among: true } as const
    const acted = await act(desk, current.id, event, actor)
    if (acted.kind === 'refused') refused.push({ orderId: current.orderId, refusal: acted.refusal })
  }
  const left = owned.total - owned.rows.length
  return { handed: owned.rows.length - refused.length, refused, left }
}
