import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { openRequest } from '../../src/desk/open-request.ts'
import { tick } from '../../src/desk/tick.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { AGENT, aCase, DESK, NOW, OPTIONS } from '../helpers/a-case.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { freshStores, type TestStores } from '../helpers/database.ts'

let shared: TestStores
const allDay = { timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59', holidays: [] }

const rows = ['agent', 'warehouse', 'customer'] as const
const POLICY = {
  ...DEFAULT_POLICY,
  businessHours: allDay,
  reminders: rows.map(waitingFor => ({ waitingFor, afterMinutes: 60, max: 1 })),
}

beforeAll(async () => {
  shared = await freshStores('pglite')
  await shared.stores.savePolicy(POLICY, 'test', NOW)
})

afterAll(() => shared.close())

const later = (minutes: number) => () => new Date(NOW.getTime() + minutes * 60_000)

async function aSavedCase(orderId: string) {
  const { store, marketplace, language, requestedAt, customer, stated, items, trust } = aCase()
  const facts = { store, orderId, marketplace, language, requestedAt, customer, stated, items, trust }
  return openRequest(aDesk(shared.stores), facts, DESK)
}

const remindersOf = async (caseId: string) =>
  (await shared.stores.history(caseId, 100)).filter(({ kind }) => kind === 'remind').length

test('every waiting party is reminded once, however many replicas tick however often', async () => {
  const desk = aDesk(shared.stores)
  const waiting = {
    agent: (await aSavedCase('111-0000001-0000001')).caseId,
    warehouse: (await aSavedCase('111-0000001-0000002')).caseId,
    customer: (await aSavedCase('111-0000001-0000003')).caseId,
  }
  await act(desk, waiting.warehouse, { kind: 'ask_warehouse' }, AGENT)
  const fault = { rootCause: 'mis_pick', orderedCode: null, shippedCode: null, note: null } as const
  await act(desk, waiting.customer, { kind: 'confirm_fault', fault }, AGENT)
  const remedyIds = OPTIONS.map(option => option.remedyId)
  await act(
    desk,
    waiting.customer,
    { kind: 'choose_remedies', remedyIds, message: 'Dear Hannah', seenVersion: null },
    AGENT,
  )
  const mailId = (await desk.findCase(waiting.customer))?.mail?.id ?? ''
  const afterUndo = aDesk(shared.stores, { now: later(2) })
  await act(afterUndo, waiting.customer, { kind: 'mail_leaving', mailId }, DESK)
  await act(afterUndo, waiting.customer, { kind: 'mail_sent', mailId }, DESK)

  await tick(aDesk(shared.stores, { now: later(50) }))
  for (const caseId of Object.values(waiting)) expect(await remindersOf(caseId)).toBe(0)
  const replicas = Array.from({ length: 5 }, () => aDesk(shared.stores, { now: later(70) }))
  for (let round = 0; round < 2; round++) await Promise.all(replicas.map(tick))
  for (const [party, caseId] of Object.entries(waiting)) expect(await remindersOf(caseId), party).toBe(1)
})

test('a snoozed case wakes when its time has come', async () => {
  const { caseId } = await aSavedCase('111-0000001-0000004')
  const until = later(30)()
  await act(aDesk(shared.stores), caseId, { kind: 'snooze', until, reason: 'the supplier calls back' }, AGENT)
  await tick(aDesk(shared.stores, { now: later(29) }))
  expect((await shared.stores.findCase(caseId))?.snooze).not.toBeNull()
  await tick(aDesk(shared.stores, { now: later(30) }))
  expect((await shared.stores.findCase(caseId))?.snooze).toBeNull()
})

test('another policy is in force at the next tick, for cases that wait already', async () => {
  const { caseId } = await aSavedCase('111-0000001-0000005')
  await tick(aDesk(shared.stores, { now: later(20) }))
  expect(await remindersOf(caseId)).toBe(0)
  const soon = POLICY.reminders.map(row => ({ ...row, afterMinutes: 15 }))
  await shared.stores.savePolicy({ ...POLICY, reminders: soon }, 'test', later(20)())
  await tick(aDesk(shared.stores, { now: later(21) }))
  expect(await remindersOf(caseId)).toBe(1)
  await shared.stores.savePolicy(POLICY, 'test', later(21)())
  await tick(aDesk(shared.stores, { now: later(22) }))
  expect(await remindersOf(caseId)).toBe(1)
})

test('a tick that was missed for hours brings what was due, once', async () => {
  const { caseId } = await aSavedCase('111-0000001-0000006')
  await tick(aDesk(shared.stores, { now: later(10 * 60) }))
  await tick(aDesk(shared.stores, { now: later(10 * 60 + 1) }))
  expect(await remindersOf(caseId)).toBe(1)
})

test('a clock that jumps back sends nothing twice', async () => {
  const { caseId } = await aSavedCase('111-0000001-0000007')
  for (const minutes of [70, 5, 70, 61]) await tick(aDesk(shared.stores, { now: later(minutes) }))
  expect(await remindersOf(caseId)).toBe(1)
})

test('one case in trouble holds up no other, and is said', async () => {
  const { caseId: broken } = await aSavedCase('111-0000001-0000008')
  const { caseId: sound } = await aSavedCase('111-0000001-0000009')
  const desk = aDesk(shared.stores, { now: later(70) })
  const failing = {
    ...desk,
    findForDecision: async (id: string) => {
      if (id === broken) throw new Error('this row cannot be read')
      return desk.findForDecision(id)
    },
  }
  await expect(tick(failing)).rejects.toThrow('the clocks of 1 cases failed')
  expect(await remindersOf(sound)).toBe(1)
  await tick(desk)
  expect(await remindersOf(broken)).toBe(1)
})
