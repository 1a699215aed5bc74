import type { ReturnCase, UserId } from '../../domain/case.ts'
import type { Deadline } from '../../domain/deadlines.ts'
import type { Reminder } from '../../domain/effects.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import { nextStep } from '../../domain/next-step.ts'
import { date, groupMention, inline, link, mention } from '../mrkdwn.ts'
import { teamText } from '../text/team-text.ts'
import { actions, context, type Message, section } from './blocks.ts'
import { caseButtonsFor } from './card/buttons.ts'
import { dueText } from './card/words.ts'
import { nextActions } from './next-actions.ts'

/** Whom a reminder calls: a group, the owner, or a colleague who stands in for an owner who is away. */
export type Called = {
  readonly group: string | null
  readonly owner: UserId | null
  readonly standIn: UserId | null
}

type ReminderFacts = {
  readonly reminder: Reminder
  readonly case: ReturnCase
  readonly called: Called
  readonly deadline: Deadline | null
  /** The card's address, where the reminder stands outside the case's thread. */
  readonly permalink: string | null
  readonly language: TeamLanguage
  readonly now: Date
}

/** Names the case, what is needed and by when, with the buttons that do it. */
export function reminderMessage(facts: ReminderFacts): Message {
  const { case: current, language, reminder } = facts
  const text = teamText(language)
  const head = text.reminders.head(calledText(facts.called, language), aboutText(facts))
  const needed = text.card.next[nextStep(current)]
  const urgent = reminder.about === 'deadline' ? [clockText(facts)] : []
  return {
    text: `${head} ${needed}`,
    blocks: [
      section([head, ...urgent, needed].join('\n')),
      ...footer(facts),
      ...actions(caseButtonsFor(nextActions(current), current, text)),
    ],
  }
}

function calledText({ group, owner, standIn }: Called, language: TeamLanguage): string {
  const { reminders } = teamText(language)
  const person =
    owner === null ? '' : standIn === null ? mention(owner) : reminders.standIn(mention(standIn), mention(owner))
  return [groupMention(group), person].filter(Boolean).join(' ')
}

function aboutText({ case: { orderId, stated }, permalink }: ReminderFacts): string {
  const reason = stated.reason === null ? '' : ` · ${inline(stated.reason, 150)}`
  const order = inline(orderId, 40)
  return `*${permalink === null ? order : link(permalink, order)}*${reason}`
}

function clockText({ deadline, now, language }: ReminderFacts): string {
  const { reminders } = teamText(language)
  if (!deadline) return ''
  return (deadline.at <= now ? reminders.clockRanOut : reminders.clockRunsOut)(date(deadline.at, 'moment'))
}

function footer({ reminder, deadline, now, language }: ReminderFacts) {
  const { reminders } = teamText(language)
  const due = deadline === null || reminder.about === 'deadline' ? [] : [dueText(deadline, now, language)]
  const count = reminder.nth > 1 ? [reminders.nth(reminder.nth)] : []
  const line = [...due, ...count].join(' · ')
  return line === '' ? [] : [context(line)]
}
