import type { Figures, Spread, Stats } from '../../../../domain/figures.ts'
import type { TeamText } from '../../../text/en.ts'

/** Below this a percentage says more than is known. */
const FEWEST = 5

type Row = readonly [label: string, now: string, before: string | null]

/** "80 % (12 of 15)"; few cases are only counted. */
export function share(part: number, whole: number, { stats: words }: TeamText): string {
  if (whole === 0) return words.none
  return whole < FEWEST ? words.onTimeOf(part, whole) : words.onTimeShare(part, whole, Math.round((part / whole) * 100))
}

/** How many requests came, how they went, and how long people waited. */
export function caseNumbers(stats: Stats, text: TeamText): readonly string[] {
  const { stats: words } = text
  return rendered(stats, text, [
    [words.requests, ({ requests }) => String(requests)],
    [words.resolved, ({ resolved }) => String(resolved)],
    [words.withdrawn, ({ withdrawn }) => String(withdrawn)],
    [words.closed, ({ closed }) => String(closed)],
    [
      words.firstResponse,
      ({ firstResponse }) => wait(firstResponse, text),
      ({ firstResponse }) => short(firstResponse, text),
    ],
    [words.resolution, ({ resolution }) => wait(resolution, text), ({ resolution }) => short(resolution, text)],
    [
      words.warehouseAnswer,
      ({ warehouseAnswer }) => wait(warehouseAnswer, text),
      ({ warehouseAnswer }) => short(warehouseAnswer, text),
    ],
    [
      words.timeToAccept,
      ({ timeToAccept }) => wait(timeToAccept, text),
      ({ timeToAccept }) => short(timeToAccept, text),
    ],
  ])
}

/** Whether clocks and promises were kept, and customers too. */
export function outcomeNumbers(stats: Stats, text: TeamText): readonly string[] {
  const { stats: words } = text
  const part = (of: (figures: Figures) => readonly [number, number]) => (figures: Figures) =>
    share(...of(figures), text)
  const clock = (name: keyof Figures['clocks']) =>
    part(({ clocks }) => [clocks[name].met, clocks[name].met + clocks[name].missed])
  return [
    ...rendered(stats, text, [
      [words.firstAnswerOnTime, clock('firstAnswer')],
      [words.requestOnTime, clock('request')],
      [words.kept, part(({ kept }) => [kept.kept, kept.accepted])],
      [words.repurchase, part(({ repurchase }) => [repurchase.reordered, repurchase.issued])],
      [words.promises, part(({ promises: { kept, broken } }) => [kept, kept + broken])],
    ]),
    `*${words.codes}*\n${stats.codes.available}`,
  ]
}

type Read = (figures: Figures) => string

/** `before` where the period before is told in fewer words. */
function rendered(
  stats: Stats,
  { stats: words }: TeamText,
  rows: readonly (readonly [label: string, now: Read, before?: Read])[],
): readonly string[] {
  return rows
    .map(([label, now, before = now]): Row => [label, now(stats), stats.previous && before(stats.previous)])
    .map(
      ([label, now, before]) =>
        `*${label}*\n${before === null || before === words.none ? now : words.versus(now, before)}`,
    )
}

function wait(spread: Spread, text: TeamText): string {
  const { stats: words, names } = text
  const { n, medianMinutes, p90Minutes, businessMedianMinutes } = spread
  if (medianMinutes === null || p90Minutes === null || businessMedianMinutes === null) return words.none
  const age = (minutes: number) => names.age(Math.round(minutes))
  const told = n < FEWEST ? words.few(age(medianMinutes), n) : words.median(age(medianMinutes), age(p90Minutes))
  return `${told}\n${words.workingTime(age(businessMedianMinutes))}`
}

const short = ({ medianMinutes }: Spread, { stats: words, names }: TeamText): string =>
  medianMinutes === null ? words.none : names.age(Math.round(medianMinutes))
