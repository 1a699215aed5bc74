import { expect, test } from 'vitest'
import { costPreview } from '../../src/desk/cost-preview.ts'
import type { Money } from '../../src/domain/money.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import { aCase, NOW } from '../helpers/a-case.ts'

const usd = (minor: number): Money => ({ minor, currency: 'USD' })
const LIMITED: Policy = { ...DEFAULT_POLICY, approval: { ...DEFAULT_POLICY.approval, dailyLimits: { USD: '50.00' } } }

const budgetAfter = async (given: readonly Money[], policy = LIMITED, current = aCase()) => {
  const desk = { now: () => NOW, takenLately: async () => [], committedSince: async () => given }
  return (await costPreview(desk, current, policy)).budget
}

test('what is left of the day’s budget counts what was given in its own currency alone', async () => {
  const given = [usd(1494), usd(1000), { minor: 9900, currency: 'EUR' }] as const
  expect(await budgetAfter(given)).toEqual({ left: usd(2506), limit: usd(5000) })
})

test('of a budget that is overdrawn nothing is left', async () => {
  expect((await budgetAfter([usd(6000)]))?.left).toEqual(usd(0))
})

test('there is no budget without a limit, without a known price, or where a person carries every choice out', async () => {
  const [item] = aCase().items
  const priceless = aCase({ items: [{ ...item!, price: null }] })
  expect(await budgetAfter([], DEFAULT_POLICY)).toBeNull()
  expect(await budgetAfter([], LIMITED, priceless)).toBeNull()
  expect(await budgetAfter([], { ...LIMITED, fulfilment: 'confirm' })).toBeNull()
})
