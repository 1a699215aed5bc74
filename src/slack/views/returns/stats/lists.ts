import { isRootCause } from '../../../../domain/fault.ts'
import type { Figures, Stats } from '../../../../domain/figures.ts'
import { REMEDY_KINDS, type RemedyKind } from '../../../../domain/remedies/remedy.ts'
import type { Ball } from '../../../../domain/workflow.ts'
import { inline } from '../../../mrkdwn.ts'
import type { TeamText } from '../../../text/en.ts'
import { amounts } from './money.ts'
import { share, shortShare, versus } from './numbers.ts'

const BALLS = ['agent', 'warehouse', 'lead', 'customer', 'marketplace'] as const satisfies readonly Ball[]
const MOST_LINES = 8

export const waitingLines = ({ open }: Stats, { stats: words, names }: TeamText): readonly string[] => [
  words.waiting,
  ...BALLS.filter(ball => open[ball] > 0).map(ball => `${names.balls[ball]}: ${open[ball]}`),
]

const isKind = (text: string): text is RemedyKind => REMEDY_KINDS.some(kind => kind === text)

/** "Keep the item + 60 % claim code", from `claim_code:60`. */
export function optionText(option: string, { names }: TeamText): string {
  const [kind = '', percent] = option.split(':')
  return isKind(kind) ? names.remedies[kind](Number(percent ?? 0)) : inline(option, 60)
}

/** The most offered first. */
export const optionLines = ({ options, previous }: Stats, text: TeamText): readonly string[] => [
  text.stats.options,
  ...Object.entries(options)
    .filter(([, { offered }]) => offered > 0)
    .toSorted(([, a], [, b]) => b.offered - a.offered)
    .slice(0, MOST_LINES)
    .map(([option, { offered, accepted }]) => {
      const before = previous?.options[option]
      const taken = versus(
        share(accepted, offered, text),
        before && shortShare(before.accepted, before.offered, text),
        text,
      )
      return text.stats.option(optionText(option, text), taken)
    }),
]

export const remedyLines = ({ remedies }: Figures, { stats: words, names }: TeamText): readonly string[] => [
  words.remedies,
  ...REMEDY_KINDS.flatMap(kind => {
    const { accepted, performed, value } = remedies[kind]
    if (accepted === 0) return []
    const line = words.remedy(names.remedyKinds[kind], accepted, performed)
    return [Object.keys(value).length === 0 ? line : words.worth(line, amounts(value))]
  }),
]

export const causeText = (cause: string, { names }: TeamText): string =>
  isRootCause(cause) ? names.rootCauses[cause] : inline(cause, 40)

/** As counted: the commonest first. */
export function causeLines({ rootCauses }: Figures, text: TeamText): readonly string[] {
  const all = Object.values(rootCauses).reduce((sum, n) => sum + n, 0)
  const lines = Object.entries(rootCauses).map(([cause, n]) => `${causeText(cause, text)}: ${share(n, all, text)}`)
  return [text.stats.rootCauses, ...lines]
}

export const pairLines = ({ causes }: Figures, text: TeamText): readonly string[] => [
  text.stats.causes,
  ...causes.slice(0, MOST_LINES).map(({ stated, confirmed, cases }) => {
    const { unstated, unconfirmed } = text.stats
    const reason = stated === null ? unstated : inline(stated, 80)
    return text.stats.cause(reason, confirmed === null ? unconfirmed : causeText(confirmed, text), cases)
  }),
]

export const skuLines = ({ skus }: Figures, { stats: words }: TeamText): readonly string[] => [
  words.skus,
  ...skus.slice(0, MOST_LINES).map(({ sku, title, cases }) => words.sku(inline(sku, 40), inline(title, 60), cases)),
]
