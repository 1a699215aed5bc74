import { businessMinutesBetween } from '../../src/domain/calendar.ts'
import type { CaseItem, ReturnCase } from '../../src/domain/case.ts'
import type { Taken } from '../../src/domain/expected-cost.ts'
import { ROOT_CAUSES, type RootCause } from '../../src/domain/fault.ts'
import type { Figures, Spread, StatsGroup, Yardstick } from '../../src/domain/figures.ts'
import { type Currency, decimalOf } from '../../src/domain/money.ts'
import { paidFor } from '../../src/domain/offer.ts'
import type { Period } from '../../src/domain/period.ts'
import { REMEDY_KINDS } from '../../src/domain/remedies/remedy.ts'
import type { StatsDimension } from '../../src/domain/stats-question.ts'
import { isOpen } from '../../src/domain/workflow.ts'
import type { Life, Step } from './lived-cases.ts'

/** The figures once more, the slow and plain way: case by case from what happened to it. */

const HOUR = 3_600_000

type Wait = { readonly began: Date; readonly ended: Date }

/** A case boiled down to what is asked about it. */
function told(life: Life) {
  const { steps, now } = life
  const closed = steps.reduce<Date | null>((since, { after, at }) => (isOpen(after.state) ? null : (since ?? at)), null)
  const mails = sentMails(steps)
  const offerMails = mails.filter(({ kind }) => kind === 'offer' || kind === 'amended_offer')
  const done = steps.some(({ kind }) => kind === 'done_in_seller_central')
  const offers = [
    ...new Map(steps.flatMap(({ after }) => (after.offer ? [[after.offer.id, after.offer] as const] : []))).values(),
  ]
  return {
    ...life,
    closed,
    answered: mails[0]?.at ?? null,
    offeredAt: offerMails[0]?.at ?? null,
    acceptedAt: now.acceptance ? lastAcceptance(steps) : null,
    performed: now.state === 'resolved' || now.code !== null || done,
    options: offers.flatMap(offer => offer.options),
    option: now.acceptance?.option ?? null,
  }
}

type Told = ReturnType<typeof told>

/** Our mails by the moment they were known as sent. */
function sentMails(steps: readonly Step[]) {
  const sent = new Map<string, { readonly kind: string; readonly at: Date }>()
  for (const { after, before, at } of steps)
    if (after.mail?.state === 'sent' && before?.mail?.id === after.mail.id && before.mail.state !== 'sent')
      sent.set(after.mail.id, { kind: after.mail.kind, at })
  return [...sent.values()].sort((a, b) => a.at.getTime() - b.at.getTime())
}

const TAKEN: readonly ReturnCase['state'][] = ['accepted', 'fulfilling', 'awaiting_return', 'pre_dispatch_check']

const lastAcceptance = (steps: readonly Step[]): Date | null =>
  steps.findLast(
    ({ kind, before, after }) =>
      ['reply_received', 'record_reply', 'choose_option'].includes(kind) &&
      TAKEN.includes(after.state) &&
      before?.state !== after.state,
  )?.at ?? null

function warehouseWaits(steps: readonly Step[]): readonly Wait[] {
  return steps.flatMap(({ kind, at }, index) => {
    const answer = steps.slice(index + 1).find(later => later.kind === 'verdict' || later.kind === 'evidence')
    return kind === 'ask_warehouse' && answer ? [{ began: at, ended: answer.at }] : []
  })
}

function quantile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const low = sorted[Math.floor(place)]!
  return low + (sorted[Math.ceil(place)]! - low) * (place - Math.floor(place))
}

function spreadOf(waits: readonly Wait[], { businessHours }: Yardstick): Spread {
  const calendar = waits.map(({ began, ended }) => (ended.getTime() - began.getTime()) / 60_000)
  const business = waits.map(({ began, ended }) => businessMinutesBetween(began, ended, businessHours))
  return {
    n: waits.length,
    medianMinutes: quantile(calendar, 0.5),
    p90Minutes: quantile(calendar, 0.9),
    businessMedianMinutes: quantile(business, 0.5),
    businessP90Minutes: quantile(business, 0.9),
  }
}

const wait = (began: Date | null, ended: Date | null): readonly Wait[] =>
  began && ended && began <= ended ? [{ began, ended }] : []

/** `stopped`: what was waited for happened; `ended`: nobody waits for it any more. */
function clock(cases: readonly { due: Date; stopped: Date | null; ended: Date | null }[], asOf: Date) {
  const met = cases.filter(({ due, stopped }) => stopped && stopped <= due).length
  const missed = cases.filter(({ due, stopped, ended }) => (stopped ?? ended ?? asOf) > due).length
  const running = cases.filter(({ due, stopped, ended }) => !stopped && !ended && asOf <= due).length
  return { met, missed, running }
}

function clocks(cases: readonly Told[], { asOf, deadlines }: Yardstick): Figures['clocks'] {
  const due = ({ opened }: Told, hours: number) => new Date(opened.openedAt.getTime() + hours * HOUR)
  const firstWords = cases.map(one => ({
    due: due(one, deadlines.firstResponseHours),
    stopped: one.answered,
    ended: one.closed,
  }))
  const requests = cases.map(one => {
    const byUs = one.now.state === 'withdrawn' ? null : one.closed
    const both = [one.answered, byUs].filter(at => at !== null).sort((a, b) => a.getTime() - b.getTime())
    return { due: due(one, deadlines.lateAfterHours), stopped: both[0] ?? null, ended: one.closed }
  })
  return { firstAnswer: clock(firstWords, asOf), request: clock(requests, asOf) }
}

const countedBy = <T>(values: readonly T[], keyOf: (value: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[keyOf(value)] = (counts[keyOf(value)] ?? 0) + 1
  return counts
}

const nameOf = ({ kind, percent }: { kind: string; percent: number | null }) =>
  percent === null ? kind : `${kind}:${percent}`

function sums(cases: readonly Told[]): Record<string, { n: number; minor: number }> {
  const found: Record<string, { n: number; minor: number }> = {}
  for (const { option, performed } of cases) {
    if (!performed || !option?.amount) continue
    const { n, minor } = found[option.amount.currency] ?? { n: 0, minor: 0 }
    found[option.amount.currency] = { n: n + 1, minor: minor + option.amount.minor }
  }
  return found
}

const decimals = (cases: readonly Told[]): Record<string, string> =>
  mapped(sums(cases), ({ minor }, currency) => decimalOf({ minor, currency }))

const mapped = <T, U>(values: Record<string, T>, change: (value: T, currency: Currency) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key as Currency)]))

function remedies(cases: readonly Told[]): Figures['remedies'] {
  const rows = REMEDY_KINDS.map(kind => {
    const taken = cases.filter(({ option }) => option?.remedy.kind === kind)
    return [
      kind,
      {
        offered: cases.filter(({ options }) => options.some(option => option.remedy.kind === kind)).length,
        accepted: taken.length,
        performed: taken.filter(({ performed }) => performed).length,
        value: decimals(taken),
      },
    ]
  })
  return Object.fromEntries(rows)
}

function options(cases: readonly Told[]): Figures['options'] {
  const all = cases.flatMap(({ options: offered, option }) => [...offered, ...(option ? [option] : [])])
  return Object.fromEntries(
    [...new Set(all.map(({ remedy }) => nameOf(remedy)))].map(name => [
      name,
      {
        offered: cases.filter(one => one.options.some(({ remedy }) => nameOf(remedy) === name)).length,
        accepted: cases.filter(({ option }) => option && nameOf(option.remedy) === name).length,
      },
    ]),
  )
}

function refundSaved(cases: readonly Told[]): Figures['refundSaved'] {
  const found: Record<
    string,
    { cases: number; exposure: number; refunded: number; codes: number; replacements: number }
  > = {}
  for (const { now, option, options: offered, performed } of cases) {
    const paid = paidFor(now.items)
    const owed = now.fault !== null && ROOT_CAUSES[now.fault.rootCause].whose === 'ours'
    const full = offered.some(({ remedy }) => remedy.kind === 'full_refund' || remedy.kind === 'returnless_refund')
    if (!performed || !option?.amount || paid?.currency !== option.amount.currency || !(owed || full)) continue
    const sum = found[paid.currency] ?? { cases: 0, exposure: 0, refunded: 0, codes: 0, replacements: 0 }
    found[paid.currency] = sum
    sum.cases++
    sum.exposure += paid.minor
    if (option.remedy.kind === 'claim_code') sum.codes += option.amount.minor
    else if (option.remedy.kind === 'replacement') sum.replacements += option.amount.minor
    else sum.refunded += option.amount.minor
  }
  return mapped(found, ({ cases: n, exposure, refunded, codes, replacements }, currency) => {
    const written = (minor: number) => decimalOf({ minor, currency })
    return {
      cases: n,
      exposure: written(exposure),
      refunded: written(refunded),
      saved: written(exposure - refunded),
      codes: written(codes),
      replacements: written(replacements),
    }
  })
}

const last = <T extends string | null>(a: T, b: T): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1

function causes(cases: readonly Told[]): Figures['causes'] {
  const pairs = countedBy(cases, ({ now }) => JSON.stringify([now.stated.reason, now.fault?.rootCause ?? null]))
  return Object.entries(pairs)
    .map(([pair, n]) => {
      const [stated, confirmed] = JSON.parse(pair) as [string | null, string | null]
      return { stated, confirmed, cases: n }
    })
    .sort((a, b) => b.cases - a.cases || last(a.stated, b.stated) || last(a.confirmed, b.confirmed))
    .slice(0, 20)
}

function skus(cases: readonly Told[]): Figures['skus'] {
  const named = (item: CaseItem) => item.sku !== null
  const all = new Set(cases.flatMap(({ now }) => now.items.filter(named).map(({ sku }) => sku!)))
  return [...all]
    .map(sku => {
      const items = cases.flatMap(({ now }) => now.items.filter(item => item.sku === sku))
      const n = cases.filter(({ now }) => now.items.some(item => item.sku === sku)).length
      return { sku, title: items.map(({ title }) => title).sort()[0]!, cases: n }
    })
    .sort((a, b) => b.cases - a.cases || last(a.sku, b.sku))
    .slice(0, 10)
}

/** A promise is dated by the step that made it. */
function promises(lives: readonly Told[], { from, to }: Period): Figures['promises'] {
  const made = lives.filter(({ steps }) => {
    const at = steps.find(({ after }) => after.shipment)?.at
    return at && at >= from && at < to
  })
  const ended = countedBy(made, ({ steps }) => {
    const { state } = steps.findLast(({ after }) => after.shipment)!.after
    return isOpen(state) ? 'open' : state === 'resolved' ? 'kept' : 'broken'
  })
  return { kept: 0, broken: 0, open: 0, ...ended }
}

const within = (at: Date | null, { from, to }: Period): boolean => at !== null && at >= from && at < to

export function recomputed(lives: readonly Life[], period: Period, yardstick: Yardstick): Figures {
  const all = lives.map(told)
  const cases = all.filter(({ opened }) => within(opened.openedAt, period))
  const inState = (state: string) => cases.filter(({ now }) => now.state === state).length
  const taken = cases.filter(({ option }) => option)
  const issued = all.filter(({ codeIssuedAt }) => within(codeIssuedAt, period))
  const both = clocks(cases, yardstick)
  return {
    period: { from: period.from.toISOString(), to: period.to.toISOString() },
    requests: cases.length,
    resolved: inState('resolved'),
    withdrawn: inState('withdrawn'),
    closed: inState('closed'),
    firstResponse: spreadOf(
      cases.flatMap(one => wait(one.opened.openedAt, one.answered)),
      yardstick,
    ),
    resolution: spreadOf(
      cases.flatMap(one => (one.now.state === 'resolved' ? wait(one.opened.openedAt, one.closed) : [])),
      yardstick,
    ),
    warehouseAnswer: spreadOf(
      cases.flatMap(({ steps }) => warehouseWaits(steps)),
      yardstick,
    ),
    timeToAccept: spreadOf(
      cases.flatMap(one => wait(one.offeredAt, one.acceptedAt)),
      yardstick,
    ),
    onTime: { met: both.firstAnswer.met, missed: both.firstAnswer.missed },
    clocks: both,
    remedies: remedies(cases),
    options: options(cases),
    kept: {
      kept: taken.filter(({ option }) => option?.remedy.kind !== 'full_refund').length,
      accepted: taken.length,
    },
    refundSaved: refundSaved(cases),
    repurchase: {
      issued: issued.length,
      reordered: issued.filter(({ steps }) => steps.some(({ kind }) => kind === 'reorder_placed')).length,
    },
    cost: mapped(sums(cases), ({ n, minor }, currency) => ({
      cases: n,
      total: decimalOf({ minor, currency }),
      perCase: decimalOf({ minor: Math.round(minor / n), currency }),
    })),
    rootCauses: countedBy(
      cases.flatMap(({ now }) => (now.fault ? [now.fault.rootCause] : [])),
      cause => cause,
    ),
    causes: causes(cases),
    skus: skus(cases),
    promises: promises(all, period),
    perDay: countedBy(cases, ({ opened }) => opened.openedAt.toISOString().slice(0, 10)),
  }
}

const KEYS: Readonly<Record<StatsDimension, (one: Told) => readonly (string | null)[]>> = {
  cause: ({ now }) => [now.fault?.rootCause ?? null],
  remedy: ({ option }) => [option ? nameOf(option.remedy) : null],
  sku: ({ now }) => [...new Set(now.items.map(({ sku }) => sku))],
  agent: ({ now }) => [now.owner],
  store: ({ now }) => [now.store],
}

export function recomputedGroups(
  lives: readonly Life[],
  by: StatsDimension,
  period: Period,
  yardstick: Yardstick,
): readonly StatsGroup[] {
  const cases = lives.map(told).filter(({ opened }) => within(opened.openedAt, period))
  const keys = [...new Set(cases.flatMap(KEYS[by]))]
  return keys
    .map(key => {
      const group = cases.filter(one => KEYS[by](one).includes(key))
      const { met, missed } = clocks(group, yardstick).firstAnswer
      return {
        key,
        requests: group.length,
        resolved: group.filter(({ now }) => now.state === 'resolved').length,
        onTime: { met, missed },
        firstResponseMedianMinutes: spreadOf(
          group.flatMap(one => wait(one.opened.openedAt, one.answered)),
          yardstick,
        ).medianMinutes,
        accepted: group.filter(({ option }) => option).length,
        kept: group.filter(({ option }) => option && option.remedy.kind !== 'full_refund').length,
        cost: decimals(group),
      }
    })
    .sort((a, b) => b.requests - a.requests || last(a.key, b.key))
    .slice(0, 20)
}

const MAY_STILL_CHOOSE: readonly ReturnCase['state'][] = ['awaiting_approval', 'offering', 'offered', 'replied']

/** Of the offers made since then to customers with that cause: how often each option was there, and taken. */
export function recomputedTaken(lives: readonly Life[], cause: RootCause, since: Date): readonly Taken[] {
  const counted = new Map<string, Taken>()
  for (const { steps, now } of lives) {
    if (now.fault?.rootCause !== cause || MAY_STILL_CHOOSE.includes(now.state)) continue
    const offers = steps.flatMap(({ before, after, at }) =>
      after.offer && after.offer.id !== before?.offer?.id && at >= since ? [after.offer] : [],
    )
    const remedies = new Map(offers.flatMap(offer => offer.options).map(({ remedy }) => [nameOf(remedy), remedy]))
    for (const [name, remedy] of remedies) {
      const { offered, accepted } = counted.get(name) ?? { offered: 0, accepted: 0 }
      const took = now.acceptance !== null && nameOf(now.acceptance.option.remedy) === name
      counted.set(name, { ...remedy, offered: offered + 1, accepted: accepted + (took ? 1 : 0) })
    }
  }
  return [...counted.values()]
}
