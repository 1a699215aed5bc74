import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { importCodes } from '../../src/desk/import-codes.ts'
import { issueCode } from '../../src/desk/issue-code.ts'
import { openRequest } from '../../src/desk/open-request.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import { AGENT, aCase, CUSTOMER, DESK, NOW } from '../helpers/a-case.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { freshStores, type TestStores } from '../helpers/database.ts'

let shared: TestStores

beforeAll(async () => {
  shared = await freshStores('pglite')
})

afterAll(() => shared.close())

const policy = (changes: Partial<Policy>) =>
  shared.stores.savePolicy({ ...DEFAULT_POLICY, sendDelaySeconds: 0, ...changes }, 'test', NOW)

const importOne = (code: string) =>
  importCodes(aDesk(shared.stores), {
    codes: [{ line: 1, code }],
    percent: 60,
    marketplace: 'amazon.com',
    promotion: null,
    expires: null,
  })

/** A case whose customer has just written that they take the first option. */
async function anAcceptedCase(orderId: string, alias: string): Promise<string> {
  const desk = aDesk(shared.stores)
  const { store, marketplace, language, requestedAt, stated, items, trust } = aCase()
  const customer = { name: 'Hannah', relay: `${alias}@marketplace.amazon.com` }
  const facts = { store, orderId, marketplace, language, requestedAt, customer, stated, items, trust }
  const { caseId } = await openRequest(desk, facts, DESK)
  const fault = { rootCause: 'mis_pick', orderedCode: '123', shippedCode: '127', note: null } as const
  await act(desk, caseId, { kind: 'confirm_fault', fault }, AGENT)
  await act(
    desk,
    caseId,
    { kind: 'choose_remedies', remedyIds: ['code60'], message: 'Dear Hannah', seenVersion: null },
    AGENT,
  )
  const mailId = (await desk.findCase(caseId))?.mail?.id ?? ''
  await act(desk, caseId, { kind: 'mail_leaving', mailId }, DESK)
  await act(desk, caseId, { kind: 'mail_sent', mailId }, DESK)
  const reading = { kind: 'choice', option: 1, certainty: 'clear', because: '1' } as const
  await act(desk, caseId, { kind: 'reply_received', text: '1', reading, actable: true, why: null }, CUSTOMER)
  return caseId
}

const stateOf = async (caseId: string) => {
  const current = await shared.stores.findCase(caseId)
  return { state: current?.state, hold: current?.hold, masked: current?.code?.masked ?? null }
}

test('an empty pool promises nothing, and the case goes on once codes are imported', async () => {
  await policy({})
  const caseId = await anAcceptedCase('111-0000002-0000001', 'first')
  await issueCode(aDesk(shared.stores), caseId, 60)
  expect(await stateOf(caseId)).toEqual({ state: 'accepted', hold: 'no_code_in_pool', masked: null })
  expect(await importOne('HTCB-AD73TB-L2M1TF')).toMatchObject({ imported: 1, waiting: 1 })
  expect(await stateOf(caseId)).toEqual({ state: 'fulfilling', hold: null, masked: 'HTCB-••••••-••••TF' })
})

test('a job that runs twice, or ten times at once, takes one code', async () => {
  await policy({})
  await importOne('AAAA-BBBBBB-CCCCC2')
  await importOne('AAAA-BBBBBB-CCCCC3')
  const caseId = await anAcceptedCase('111-0000002-0000002', 'second')
  await Promise.all(Array.from({ length: 10 }, () => issueCode(aDesk(shared.stores), caseId, 60)))
  const left = (await shared.stores.countCodes()).reduce((sum, { available }) => sum + available, 0)
  expect(left).toBe(1)
})

test('the same customer gets a second code only by a person’s click', async () => {
  await policy({})
  const caseId = await anAcceptedCase('111-0000002-0000003', 'second')
  await issueCode(aDesk(shared.stores), caseId, 60)
  expect(await stateOf(caseId)).toMatchObject({ state: 'accepted', hold: 'second_code_for_customer' })
  await act(aDesk(shared.stores), caseId, { kind: 'issue_code' }, AGENT)
  await issueCode(aDesk(shared.stores), caseId, 60)
  expect(await stateOf(caseId)).toMatchObject({ state: 'fulfilling', masked: expect.stringMatching(/^AAAA-/) })
})

test('beyond the daily limit a person decides', async () => {
  await policy({ approval: { ...DEFAULT_POLICY.approval, dailyLimits: { USD: '20.00' } } })
  await importOne('AAAA-BBBBBB-CCCCC4')
  const caseId = await anAcceptedCase('111-0000002-0000004', 'third')
  await issueCode(aDesk(shared.stores), caseId, 60)
  expect(await stateOf(caseId)).toMatchObject({ state: 'accepted', hold: 'over_daily_limit' })
})
