import type { RootCause } from '../../../domain/fault.ts'
import type { StatsDimension } from '../../../domain/stats-question.ts'

/** A root cause where a chart has room for twenty characters; null: its usual name fits. */
const onChart: Readonly<Partial<Record<RootCause, string>>> = { wrong_code_entered: 'Wrong order code' }

/** The figures `/returns stats` shows. Values handed to these functions are escaped already. */
export const stats = {
  title: (period: string) => `Returns, ${period}`,
  days: (count: number) => (count === 1 ? 'last day' : `last ${count} days`),
  allTime: 'all time',
  working: (period: string) =>
    `Counting ${period}: that is a lot of cases. The report comes here as soon as it is ready.`,
  badQuestion:
    'A period looks like 7d, 30d, 90d, 2026-10 or all; behind it may stand: by cause, remedy, sku, agent or store.',
  compared: 'In brackets: the equal period before.',
  percentages: 'Percentages from 5 cases on. Times from the clock on the wall; “working” counts business hours only.',
  requests: 'Requests',
  resolved: 'Resolved',
  withdrawn: 'Withdrawn',
  closed: 'Closed',
  firstResponse: 'First response',
  resolution: 'Resolution',
  warehouseAnswer: 'Warehouse’s answer',
  timeToAccept: 'Customer’s choice',
  slowest: (slowest: string) => `9 in 10 within ${slowest}`,
  few: (n: number) => (n === 1 ? 'from 1 case only' : `from ${n} cases only`),
  workingTime: (median: string) => `working: ${median}`,
  none: '–',
  firstAnswerOnTime: 'First answer on time',
  requestOnTime: 'Request on time',
  onTimeOf: (met: number, all: number) => `${met} of ${all}`,
  onTimeShare: (percent: string, counted: string) => `${percent} (${counted})`,
  percent: (percent: number) => `${percent} %`,
  versus: (now: string, before: string) => `${now} [${before}]`,
  kept: 'Customers who kept the item',
  repurchase: 'Codes that led to a re-order',
  promises: 'Promises kept',
  codes: 'Codes left',
  waiting: '*Waiting for*',
  options: '*Offers*',
  option: (name: string, taken: string) => `${name}: taken ${taken}`,
  remedies: '*Remedies*',
  remedy: (name: string, accepted: number, performed: number) =>
    `${name}: accepted ${accepted}, carried out ${performed}`,
  worth: (line: string, amounts: string) => `${line}, worth ${amounts}`,
  money: '*Money*',
  saved: (saved: string, exposure: string, refunded: string, cases: number) =>
    `Refunds saved: ${saved} (${exposure} full refunds − ${refunded} paid, ${cases === 1 ? '1 case' : `${cases} cases`})`,
  beside: (line: string, codes: string) => `${line}; codes worth ${codes} beside it`,
  cost: (perCase: string, total: string, cases: number) =>
    `Cost a case: ${perCase} (${total} in ${cases === 1 ? '1 case' : `${cases} cases`})`,
  rootCauses: '*Root causes*',
  causes: '*Stated → confirmed*',
  unstated: 'nothing stated',
  unconfirmed: 'not confirmed',
  cause: (stated: string, confirmed: string, cases: number) => `${stated} → ${confirmed}: ${cases}`,
  skus: '*Top SKUs*',
  sku: (sku: string, title: string, cases: number) => `${sku} (${title}): ${cases}`,
  by: {
    cause: '*By confirmed cause*',
    remedy: '*By remedy taken*',
    sku: '*By SKU*',
    agent: '*By owner*',
    store: '*By store*',
  } satisfies Record<StatsDimension, string>,
  group: (name: string, requests: number, resolved: number) => `${name}: requests ${requests}, resolved ${resolved}`,
  groupOnTime: (line: string, onTime: string) => `${line}, on time ${onTime}`,
  groupKept: (line: string, kept: string) => `${line}, kept ${kept}`,
  groupCost: (line: string, amounts: string) => `${line}, cost ${amounts}`,
  nobody: 'None yet',
  nothing: 'No case in this period.',
  perDay: 'Requests a day',
  perDays: (days: number) => `Requests, ${days} days a point`,
  busiest: (point: string, requests: number, total: number) =>
    `Requests came most around ${point}: ${requests} of ${total}.`,
  causesChart: 'Confirmed root causes',
  commonest: (cause: string, cases: number, total: number) =>
    `Commonest cause: ${cause}, ${cases} of ${total} confirmed.`,
  cases: 'Cases',
  onChart,
  sharedBy: (who: string) => `Shared by ${who}`,
}
