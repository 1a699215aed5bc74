import { describe, expect, test } from 'vitest'
import type { ReturnCase } from '../../src/domain/case.ts'
import { DEFAULT_POLICY, type Policy, type WaitingParty } from '../../src/domain/policy.ts'
import { waitingFor } from '../../src/domain/reminders.ts'
import { aCase, anAcceptedCase, anOfferedCase, OPTIONS } from '../helpers/a-case.ts'
import { wallClock } from '../simulation/working-minutes.ts'
import { letTimePass, type Struck } from './clockwork.ts'

const HOURS = {
  timeZone: 'America/New_York',
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '18:00',
  holidays: ['2026-11-26'],
}
const POLICY: Policy = { ...DEFAULT_POLICY, businessHours: HOURS }

/** Half past four on the Friday before Thanksgiving, in New York. */
const FRIDAY = new Date('2026-11-20T21:30:00Z')
const UNTIL = new Date('2027-01-29T23:00:00Z')

const at = (current: ReturnCase): ReturnCase => ({ ...current, openedAt: FRIDAY, waitingSince: FRIDAY })
const [CODE, , RETURN] = OPTIONS as [(typeof OPTIONS)[0], unknown, (typeof OPTIONS)[0]]

/** A case that waits for each of them since that Friday. */
const WAITING: Readonly<Record<WaitingParty, ReturnCase>> = {
  agent: at(aCase({ owesAnswerSince: FRIDAY })),
  warehouse: at(aCase({ state: 'checking', owesAnswerSince: null })),
  lead: at(anOfferedCase({ state: 'awaiting_approval', mail: null })),
  customer: at(anOfferedCase()),
  reorder: at(
    anAcceptedCase(CODE, {
      state: 'awaiting_reorder',
      code: { masked: 'HTCB-••••••-••••TF', percent: 60, expires: '2027-03-31' },
    }),
  ),
  return: at(anAcceptedCase(RETURN, { state: 'awaiting_return' })),
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: HOURS.timeZone,
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

function line({ at: when, event, effects }: Struck): string {
  const said = effects.map(effect => {
    if (effect.kind === 'remind') return `remind ${effect.reminder.waitingFor} (${effect.reminder.nth})`
    return effect.kind === 'tell_leads'
      ? 'tell the leads'
      : effect.kind === 'send_mail'
        ? 'write to the customer'
        : null
  })
  const detail = event.kind === 'stall' ? ` ${event.why}` : 'clock' in event ? ` ${event.clock}` : ''
  return [
    `  ${clock.format(when).replace(',', '')}  ${event.kind}${detail}`,
    ...said.filter(each => each !== null),
  ].join(' → ')
}

describe('what time alone makes of a case that nobody touches', () => {
  test('reads as a timeline, party by party', async () => {
    const told = Object.entries(WAITING).map(([party, current]) => {
      const lines = letTimePass(current, POLICY, FRIDAY, UNTIL).map(line)
      return [`waiting for ${party} since ${clock.format(FRIDAY)} (New York; Thu 26 Nov is a holiday)`, ...lines].join(
        '\n',
      )
    })
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('timeline.txt')
  })

  test.each(Object.entries(WAITING))('reminds of a wait for the %s as its row of the policy says', (party, current) => {
    expect(waitingFor(current)).toBe(party)
    const wall = wallClock(HOURS, FRIDAY, 70)
    const [row] = POLICY.reminders.filter(({ waitingFor: each }) => each === party)
    const firstWait = letTimePass(current, POLICY, FRIDAY, UNTIL).filter(({ after }) => waitsAsAtFirst(after, current))
    const reminded = firstWait.filter(({ event }) => event.kind === 'remind').map(({ at: when }) => when)
    const times = Array.from({ length: row?.repeatMinutes ? row.max : 1 }, (_, nth) =>
      wall.after(FRIDAY, (row?.afterMinutes ?? 0) + nth * (row?.repeatMinutes ?? 0)),
    )
    const cutOff = letTimePass(current, POLICY, FRIDAY, UNTIL).find(({ event }) => event.kind === 'stall')?.at ?? UNTIL
    expect(reminded).toEqual(times.filter(time => time !== null && time < cutOff))
  })
})

const waitsAsAtFirst = (after: ReturnCase, before: ReturnCase): boolean =>
  after.waitingSince.getTime() === before.waitingSince.getTime()
