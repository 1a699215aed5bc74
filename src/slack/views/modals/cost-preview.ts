import type { types } from '@slack/bolt'
import type { OfferOption } from '../../../domain/case.ts'
import { type CostPreview, expectedCost, expectedCostOfOffer, takenOf } from '../../../domain/expected-cost.ts'
import { FEWEST_FOR_SHARE } from '../../../domain/figures.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import type { Money } from '../../../domain/money.ts'
import type { Costs } from '../../../domain/policy/costs.ts'
import { teamText } from '../../text/team-text.ts'
import { context } from '../blocks.ts'
import { amountText } from '../card/words.ts'

type Choice = Pick<OfferOption, 'remedyId' | 'remedy' | 'amount'>

type Facts = {
  readonly choices: readonly Choice[]
  readonly ticked: readonly string[]
  readonly costs: Costs
  readonly paid: Money | null
  readonly preview: CostPreview | null
  readonly language: TeamLanguage
}

/** "Worth $14.94 · costs about $7.62 · taken 8 of 12 (67 %)" */
export function costText(choice: Choice, { costs, paid, preview, language }: Facts): string {
  const { modals, stats } = teamText(language)
  const { worth, worthUnknown, cost, taken } = modals.remedies
  const expected = expectedCost(choice.remedy, paid, costs)
  const { offered, accepted } = takenOf(choice, preview?.history ?? [])
  const share = offered < FEWEST_FOR_SHARE ? '' : stats.percent(Math.round((accepted / offered) * 100))
  return [
    choice.amount ? worth(amountText(choice.amount, language)) : worthUnknown,
    ...(expected ? [cost(amountText(expected, language))] : []),
    ...(offered > 0 ? [taken(accepted, offered, share)] : []),
  ].join(' · ')
}

/** What the ticked options cost together, and what is left of the day's budget; nothing where nothing is known. */
export function costLines({ choices, ticked, costs, paid, preview, language }: Facts): types.KnownBlock[] {
  const words = teamText(language).modals.remedies
  if (!preview) return [context(words.previewLate)]
  const options = choices
    .filter(({ remedyId }) => ticked.includes(remedyId))
    .map(({ remedy }) => ({ remedy, cost: expectedCost(remedy, paid, costs) }))
  const offer = expectedCostOfOffer(options, preview.history)
  const { budget } = preview
  const sentences = [
    ...(offer ? [words.offerCost(amountText(offer, language))] : []),
    ...(budget ? [words.budget(amountText(budget.left, language), amountText(budget.limit, language))] : []),
  ]
  return sentences.length === 0 ? [] : [context(sentences.join(' '))]
}
