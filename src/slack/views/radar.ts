import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../domain/language.ts'
import { confusionPairs, type FaultAlarm, followUpAt, type RepeatedCase } from '../../domain/repeat-fault.ts'
import { date, groupMention, inline, link, mention, quote } from '../mrkdwn.ts'
import { teamText } from '../text/team-text.ts'
import { actions, button, context, header, type Message, richText, section } from './blocks.ts'

type Facts = {
  readonly alarm: FaultAlarm
  /** Newest first, with the addresses of their cards. */
  readonly cases: readonly (RepeatedCase & { readonly permalink: string | null })[]
  readonly warehouse: string | null
  readonly language: TeamLanguage
}

const PAIRS_SHOWN = 3
const CASES_SHOWN = 8

/** Warns the warehouse: what went wrong how often, what was taken for what, in which cases; then what was done about it. */
export function radarMessage(facts: Facts): Message {
  const { alarm, cases, warehouse, language } = facts
  const text = teamText(language)
  const { radar } = text
  const title = radar.title(alarm.cases, alarm.days)
  const [article, name] = [inline(alarm.article, 80), inline(alarm.title, 200)]
  const what = radar.what(text.names.rootCauses[alarm.rootCause], article === name ? name : `${article} · ${name}`)
  const [first, ...others] = confusionPairs(cases)
    .slice(0, PAIRS_SHOWN)
    .map(({ shipped, ordered, cases: count }) =>
      radar.pair(inline(shipped, 40), inline(ordered, 40), count, cases.length),
    )
  const calling = groupMention(warehouse)
  return {
    text: [calling, title, article, first].filter(Boolean).join(' · '),
    blocks: [
      header(title),
      section([what, first, ...others].filter(each => each !== undefined).join('\n')),
      ...caseLine(facts),
      ...(alarm.fix ? fixBlocks(alarm, alarm.fix, language) : askBlocks(alarm, calling, language)),
    ],
  }
}

function caseLine({ cases, language }: Facts): types.KnownBlock[] {
  if (cases.length === 0) return []
  const links = cases.slice(0, CASES_SHOWN).map(({ orderId, permalink }) => {
    const order = inline(orderId, 40)
    return permalink === null ? order : link(permalink, order)
  })
  return [context(teamText(language).radar.cases(links.join(', '), Math.max(0, cases.length - CASES_SHOWN)))]
}

function askBlocks({ id }: FaultAlarm, calling: string, language: TeamLanguage): types.KnownBlock[] {
  const { radar, buttons } = teamText(language)
  return [
    section([calling, radar.ask].filter(Boolean).join(' ')),
    ...actions([button('note_fix', { value: id, label: buttons.note_fix, style: 'primary' })]),
  ]
}

function fixBlocks(alarm: FaultAlarm, fix: NonNullable<FaultAlarm['fix']>, language: TeamLanguage): types.KnownBlock[] {
  const { radar } = teamText(language)
  return [
    section(radar.fixed(mention(fix.by), date(fix.at, 'moment'))),
    ...richText([quote(fix.note, 1000)]),
    context(radar.willLook(date(followUpAt(alarm, fix.at), 'moment'))),
  ]
}

/** Whether the fix helped. `after`: cases that came in since it and had the fault. */
export function followUpMessage({ days, cases: before }: FaultAlarm, after: number, language: TeamLanguage): Message {
  const { followUp } = teamText(language).radar
  const said =
    after === 0 ? followUp.none(days, before) : (after < before ? followUp.fewer : followUp.asMany)(days, after, before)
  return { text: said, blocks: [section(said)] }
}
