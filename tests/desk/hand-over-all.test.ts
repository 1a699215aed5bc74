import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { handOverAll } from '../../src/desk/hand-over-all.ts'
import { openRequest } from '../../src/desk/open-request.ts'
import { AGENT, aCase, DESK, OTHER_AGENT, PICKER } from '../helpers/a-case.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { anOrderId, freshStores, type TestStores } from '../helpers/database.ts'

let shared: TestStores
beforeAll(async () => {
  shared = await freshStores('pglite')
})
afterAll(() => shared.close())

async function ownedBy(actor: typeof AGENT | typeof OTHER_AGENT): Promise<{ id: string; orderId: string }> {
  const { store, marketplace, language, requestedAt, customer, stated, items, trust } = aCase()
  const orderId = anOrderId()
  const facts = { store, orderId, marketplace, language, requestedAt, customer, stated, items, trust }
  const { caseId } = await openRequest(aDesk(shared.stores), facts, DESK)
  await act(aDesk(shared.stores), caseId, { kind: 'take' }, actor)
  return { id: caseId, orderId }
}

const ownerOf = async (id: string) => (await shared.stores.findCase(id))?.owner

const toOther = { from: AGENT.id, to: OTHER_AGENT.id, note: 'On leave' }

test('each case is an event of its own; one that moved meanwhile is refused, and says who moved it', async () => {
  const desk = aDesk(shared.stores)
  const [kept, moved] = [await ownedBy(AGENT), await ownedBy(AGENT)]
  const meanwhile: typeof desk.listings = async (asks, now) => {
    const found = await desk.listings(asks, now)
    await act(desk, moved.id, { kind: 'take_over' }, OTHER_AGENT)
    return found
  }
  const result = await handOverAll({ ...desk, listings: meanwhile }, toOther, AGENT)
  expect(result).toMatchObject({ handed: 1, left: 0, refused: [{ orderId: moved.orderId }] })
  expect(result.refused[0]?.refusal).toMatchObject({ reason: 'already_done', last: { by: OTHER_AGENT.id } })
  expect(await ownerOf(kept.id)).toBe(OTHER_AGENT.id)
  const history = await shared.stores.history(kept.id, 10)
  expect(history.at(-1)).toMatchObject({ kind: 'hand_over', data: { to: OTHER_AGENT.id, note: 'On leave' } })
})

test('who is no agent hands nothing over', async () => {
  const { id } = await ownedBy(AGENT)
  const result = await handOverAll(aDesk(shared.stores), toOther, PICKER)
  expect(result).toMatchObject({ handed: 0, refused: [{ refusal: { reason: 'agents_only' } }] })
  expect(await ownerOf(id)).toBe(AGENT.id)
})
