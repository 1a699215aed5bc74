import type { OfferOption, UserId } from '../../../domain/case.ts'
import { type Deadline, punctuality } from '../../../domain/deadlines.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { formatMoney, type Money } from '../../../domain/money.ts'
import { date, mention } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { localeOf, teamText } from '../../text/team-text.ts'

export const amountText = (money: Money, language: TeamLanguage): string => formatMoney(money, localeOf(language))

export const remedyText = ({ remedy }: Pick<OfferOption, 'remedy'>, text: TeamText): string =>
  text.names.remedies[remedy.kind](remedy.percent ?? 0)

/** "Keep the item + 60 % claim code (worth $14.94)". */
export function optionText(option: Pick<OfferOption, 'remedy' | 'amount'>, language: TeamLanguage): string {
  const text = teamText(language)
  const name = remedyText(option, text)
  return option.amount ? text.card.worth(name, amountText(option.amount, language)) : name
}

/** A person, or the desk itself. */
export const whoText = (by: UserId | null, text: TeamText): string => (by === null ? text.names.theDesk : mention(by))

/** "<@U1> took this case"; also for events this version does not know. */
export function deedText(event: string, by: UserId | null, text: TeamText, who = whoText(by, text)): string {
  const deed = Object.hasOwn(text.deeds, event) ? text.deeds[event as keyof TeamText['deeds']] : text.someDeed
  return deed(who)
}

/** "Due Friday 14:00 (warehouse’s answer)", in each reader's own time zone. */
export function dueText(deadline: Deadline, now: Date, language: TeamLanguage): string {
  const { card } = teamText(language)
  const say = { in_time: card.due, at_risk: card.atRisk, late: card.late }[punctuality(deadline, now)]
  return say(date(deadline.at, 'moment'), card.clocks[deadline.clock])
}
