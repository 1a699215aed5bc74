import type { types } from '@slack/bolt'
import type { UserId } from '../../../domain/case.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { MARKETPLACES } from '../../../domain/marketplace.ts'
import type { Forecast, Pool } from '../../../domain/pool.ts'
import { date, inline, mention } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, button, context, header, type Message, section } from '../blocks.ts'

/** What somebody did to the pool. `by` null: the command line. */
export type PoolDeed = {
  readonly kind: 'imported' | 'voided'
  readonly by: UserId | null
  readonly at: Date
  readonly marketplace: Pool['marketplace']
  readonly percent: number
  readonly promotion: string | null
  readonly count: number
  readonly reason: string | null
}

export type PoolBoard = {
  readonly pools: readonly Pool[]
  /** Newest first; null for who only looks. */
  readonly lead: { readonly deeds: readonly PoolDeed[] } | null
  readonly language: TeamLanguage
}

const POOLS_SHOWN = 15
/** Of all pools together: a message holds about 13,000 characters. */
const BATCHES_SHOWN = 30
const MOST_OF_A_POOL = 8
const DEEDS_SHOWN = 5

/** Answers `/returns codes`: how many are left of which kind, and for how long. Never a code. */
export function codesAnswer({ pools, lead, language }: PoolBoard): Message {
  const text = teamText(language)
  const { codes } = text
  const shown = pools.slice(0, POOLS_SHOWN)
  return {
    text: codes.title,
    blocks: [
      header(codes.title),
      ...(pools.length === 0 ? [section(codes.none)] : shown.flatMap(pool => poolBlocks(pool, shown.length, text))),
      ...(pools.length > shown.length ? [context(codes.more(pools.length - shown.length))] : []),
      ...(lead ? leadBlocks(lead.deeds, pools.length > 0, text) : []),
    ],
  }
}

function poolBlocks(pool: Pool, pools: number, { codes }: TeamText): types.KnownBlock[] {
  const { marketplace, percent, usable, issued, batches } = pool
  const notes: readonly (readonly [count: number, say: (count: number) => string])[] = [
    [pool.reserved, codes.reserved],
    [pool.redeemed, codes.redeemed],
    [pool.expiring, codes.expiring],
    [pool.tooLate, codes.tooLate],
    [pool.void, codes.voided],
  ]
  const noted = notes.filter(([count]) => count > 0).map(([count, say]) => say(count))
  const left = batches.filter(({ available }) => available > 0)
  const listed = left
    .slice(0, Math.min(MOST_OF_A_POOL, Math.floor(BATCHES_SHOWN / pools)))
    .map(({ promotion, available, expires }) =>
      codes.batch(promotion === null ? null : inline(promotion, 40), available, expires && inline(expires, 30)),
    )
  const more = left.length > listed.length ? [codes.more(left.length - listed.length)] : []
  return [
    section(
      [codes.row(MARKETPLACES[marketplace].name, percent, usable, issued), forecastText(pool.forecast, codes)].join(
        '\n',
      ),
    ),
    ...(noted.length + listed.length > 0 ? [context([...noted, ...listed, ...more].join(' · '))] : []),
  ]
}

const forecastText = (forecast: Forecast, codes: TeamText['codes']): string =>
  forecast.kind === 'lasts'
    ? codes.lasts(Math.floor(forecast.days), forecast.issued)
    : codes.tooFewIssued(forecast.issued)

function leadBlocks(deeds: readonly PoolDeed[], filled: boolean, text: TeamText): types.KnownBlock[] {
  const { events } = text.codes
  const lines = deeds.slice(0, DEEDS_SHOWN).map(deed => deedText(deed, text))
  return [
    ...(lines.length > 0 ? [section([events.title, ...lines].join('\n'))] : []),
    ...actions([
      button('import_codes', { value: 'pool', label: text.buttons.import_codes, style: 'primary' }),
      ...(filled ? [button('void_codes', { value: 'pool', label: text.buttons.void_codes })] : []),
    ]),
  ]
}

function deedText(
  { kind, by, at, marketplace, percent, promotion, count, reason }: PoolDeed,
  { codes }: TeamText,
): string {
  const what = [
    `${percent} % ${MARKETPLACES[marketplace].name}`,
    ...(promotion === null ? [] : [inline(promotion, 60)]),
    ...(reason === null ? [] : [inline(reason, 100)]),
  ].join(', ')
  return codes.events[kind](by === null ? codes.events.commandLine : mention(by), count, what, date(at, 'moment'))
}

/** A direct message to a lead: how low a pool is. */
export function lowStockMessage(pool: Pool, language: TeamLanguage): Message {
  const text = teamText(language)
  const sentence = text.codes.low(MARKETPLACES[pool.marketplace].name, pool.percent)
  return {
    text: sentence,
    blocks: [section(`*${sentence}*`), ...poolBlocks(pool, 1, text), section(text.codes.lowHow)],
  }
}
