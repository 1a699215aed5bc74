import { FEWEST_FOR_SHARE, type Figures, type Spread, type Stats } from '../../../../domain/figures.ts'
import type { TeamText } from '../../../text/en.ts'

/** "80 % (12 of 15)"; few cases are only counted. */
export function share(part: number, whole: number, text: TeamText): string {
  const { stats: words } = text
  const counted = words.onTimeOf(part, whole)
  return whole < FEWEST_FOR_SHARE
    ? shortShare(part, whole, text)
    : words.onTimeShare(shortShare(part, whole, text), counted)
}

/** The same for what it is compared with: no counts beside it. */
export function shortShare(part: number, whole: number, { stats: words }: TeamText): string {
  if (whole === 0) return words.none
  return whole < FEWEST_FOR_SHARE ? words.onTimeOf(part, whole) : words.percent(Math.round((part / whole) * 100))
}

const ENDS = ['requests', 'resolved', 'withdrawn', 'closed'] as const
const WAITS = ['firstResponse', 'resolution', 'warehouseAnswer', 'timeToAccept'] as const

/** How many requests came, how they went, and how long people waited. */
export function caseNumbers(stats: Stats, text: TeamText): readonly string[] {
  const { stats: words } = text
  return [
    ...ENDS.map(end => field(words[end], String(stats[end]), stats.previous && String(stats.previous[end]), text)),
    ...WAITS.map(wait => waitField(words[wait], stats[wait], stats.previous?.[wait] ?? null, text)),
  ]
}

type Part = (figures: Figures) => readonly [part: number, whole: number]

/** Whether clocks and promises were kept, and customers too. */
export function outcomeNumbers(stats: Stats, text: TeamText): readonly string[] {
  const { stats: words } = text
  const clock =
    (name: keyof Figures['clocks']): Part =>
    ({ clocks }) => [clocks[name].met, clocks[name].met + clocks[name].missed]
  const parts: readonly (readonly [string, Part])[] = [
    [words.firstAnswerOnTime, clock('firstAnswer')],
    [words.requestOnTime, clock('request')],
    [words.kept, ({ kept }) => [kept.kept, kept.accepted]],
    [words.repurchase, ({ repurchase }) => [repurchase.reordered, repurchase.issued]],
    [words.promises, ({ promises: { kept, broken } }) => [kept, kept + broken]],
  ]
  return [
    ...parts.map(([label, partOf]) =>
      field(label, share(...partOf(stats), text), stats.previous && shortShare(...partOf(stats.previous), text), text),
    ),
    field(words.codes, String(stats.codes.available), null, text),
  ]
}

const field = (label: string, now: string, before: string | null, text: TeamText): string =>
  `*${label}*\n${versus(now, before, text)}`

/** "14.33 USD [12.10 USD]"; nothing to compare with is left out. */
export const versus = (now: string, before: string | null | undefined, { stats: words }: TeamText): string =>
  before === null || before === undefined || before === words.none ? now : words.versus(now, before)

function waitField(label: string, spread: Spread, before: Spread | null, text: TeamText): string {
  const { stats: words } = text
  const { n, medianMinutes, p90Minutes, businessMedianMinutes, businessP90Minutes } = spread
  const earlier = before && ageText(before.medianMinutes, text)
  const wall = field(label, ageText(medianMinutes, text), earlier, text)
  if (n === 0) return wall
  const tail = (minutes: number | null) => (n < FEWEST_FOR_SHARE ? words.few(n) : words.slowest(ageText(minutes, text)))
  const working = words.workingTime(ageText(businessMedianMinutes, text))
  return `${wall}, ${tail(p90Minutes)}\n${n < FEWEST_FOR_SHARE ? working : `${working}, ${tail(businessP90Minutes)}`}`
}

const ageText = (minutes: number | null, { stats: words, names }: TeamText): string =>
  minutes === null ? words.none : names.age(Math.round(minutes))
