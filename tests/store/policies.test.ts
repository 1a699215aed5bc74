import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { createStores } from '../../src/store/stores.ts'
import { aCase, NOW, UNTIMED } from '../helpers/a-case.ts'
import { anId, anOrderId, freshStores, type TestStores } from '../helpers/database.ts'

describe('the policy in force', () => {
  let desk: TestStores
  beforeAll(async () => {
    desk = await freshStores('pglite')
  })
  afterAll(() => desk.close())

  test('what another process saved counts from the next decision on', async () => {
    const { prisma, seals, queue: jobs } = desk
    const otherProcess = createStores({ prisma, seals, jobs, mailDomain: 'shop.example' })
    const after = { ...aCase(), id: anId(), orderId: anOrderId() }
    const opening = {
      event: { kind: 'opened' },
      actor: { kind: 'desk' },
      at: NOW,
      clocks: UNTIMED,
      effects: [],
    } as const
    await desk.stores.saveCase({ before: null, after, ...opening })
    const policyFor = async () => (await desk.stores.findForDecision(after.id))?.policy
    expect(await policyFor()).toEqual(DEFAULT_POLICY)
    for (const sendDelaySeconds of [5, 90]) {
      const saved = { ...DEFAULT_POLICY, sendDelaySeconds }
      await otherProcess.savePolicy(saved, 'somebody', NOW)
      expect(await policyFor()).toEqual(saved)
      expect(await desk.stores.currentPolicy()).toEqual(saved)
    }
  })

  test('a case that does not exist is not decided on', async () => {
    expect(await desk.stores.findForDecision(anId())).toBeNull()
  })
})
