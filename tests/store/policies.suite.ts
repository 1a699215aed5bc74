import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { createStores } from '../../src/store/stores.ts'
import { aCase, NOW, OPENING } from '../helpers/a-case.ts'
import { anId, anOrderId, type Engine, freshStores, type TestStores } from '../helpers/database.ts'

const delayed = (sendDelaySeconds: number) => ({ ...DEFAULT_POLICY, sendDelaySeconds })

export function thePolicies(engine: Engine): void {
  describe(`the policy in force on ${engine}`, () => {
    let desk: TestStores
    beforeAll(async () => {
      desk = await freshStores(engine)
    })
    afterAll(() => desk.close())

    test('what another process saved counts from the next decision on', async () => {
      const { prisma, seals, queue: jobs } = desk
      const otherProcess = createStores({ prisma, seals, jobs, mailDomain: 'shop.example' })
      const after = { ...aCase(), id: anId(), orderId: anOrderId() }
      await desk.stores.saveCase({ ...OPENING, after })
      const policyFor = async () => (await desk.stores.findForDecision(after.id))?.policy
      expect(await policyFor()).toEqual(DEFAULT_POLICY)
      for (const sendDelaySeconds of [5, 90]) {
        const saved = delayed(sendDelaySeconds)
        await otherProcess.savePolicy(saved, 'somebody', NOW)
        expect(await policyFor()).toEqual(saved)
        expect(await desk.stores.currentPolicy()).toEqual(saved)
      }
    })

    test('a case that does not exist is not decided on', async () => {
      expect(await desk.stores.findForDecision(anId())).toBeNull()
    })

    test('of many who edit the same version one saves, and the others change nothing', async () => {
      const { version } = await desk.stores.policyInForce()
      const editors = Array.from({ length: 12 }, (_, nth) =>
        desk.stores.changePolicy(version, delayed(100 + nth), `U${nth}`, NOW),
      )
      const saved = await Promise.all(editors)
      expect(saved.filter(each => each !== null)).toEqual([version + 1])
      const winner = saved.findIndex(each => each !== null)
      expect(await desk.stores.policyInForce()).toEqual({ version: version + 1, policy: delayed(100 + winner) })
    })

    test('of many who import a file every one is saved, one after the other', async () => {
      const { version } = await desk.stores.policyInForce()
      const imports = Array.from({ length: 8 }, (_, nth) => desk.stores.savePolicy(delayed(nth), 'a file', NOW))
      const numbers = (await Promise.all(imports)).sort((a, b) => a - b)
      expect(numbers).toEqual(Array.from({ length: 8 }, (_, nth) => version + 1 + nth))
    })

    test('the history tells each version beside the one before it, newest first, page by page', async () => {
      const { version, policy } = await desk.stores.policyInForce()
      const [newest, second] = await desk.stores.policyVersions({ limit: 2 })
      expect(newest).toMatchObject({ version, policy, by: 'a file', at: NOW })
      expect(newest?.before).toEqual(second?.policy)
      const [first, ...none] = await desk.stores.policyVersions({ below: 2, limit: 5 })
      expect(first).toMatchObject({ version: 1, before: DEFAULT_POLICY, policy: delayed(5) })
      expect(none).toEqual([])
    })
  })
}
