import type { Stats, StatsGroup } from '../../../../domain/figures.ts'
import type { StatsDimension } from '../../../../domain/stats-question.ts'
import { inline, mention } from '../../../mrkdwn.ts'
import type { TeamText } from '../../../text/en.ts'
import { causeText, optionText } from './lists.ts'
import { amounts } from './money.ts'
import { share } from './numbers.ts'

const MOST_GROUPS = 15

const NAMES: Readonly<Record<StatsDimension, (key: string, text: TeamText) => string>> = {
  cause: causeText,
  remedy: optionText,
  sku: key => inline(key, 40),
  agent: key => mention(key),
  store: key => inline(key, 60),
}

/** One line a group, the greatest first. */
export function breakdownLines({ breakdown }: Stats, text: TeamText): readonly string[] {
  if (!breakdown) return []
  const { by, groups } = breakdown
  const nameOf = ({ key }: StatsGroup) => (key === null ? text.stats.without[by] : NAMES[by](key, text))
  return [text.stats.by[by], ...groups.slice(0, MOST_GROUPS).map(group => groupLine(nameOf(group), group, text))]
}

function groupLine(name: string, group: StatsGroup, text: TeamText): string {
  const { stats: words } = text
  const { met, missed } = group.onTime
  const counted = words.group(name, group.requests, group.resolved)
  const timed = met + missed === 0 ? counted : words.groupOnTime(counted, share(met, met + missed, text))
  const kept = group.accepted === 0 ? timed : words.groupKept(timed, share(group.kept, group.accepted, text))
  return Object.keys(group.cost).length === 0 ? kept : words.groupCost(kept, amounts(group.cost))
}
