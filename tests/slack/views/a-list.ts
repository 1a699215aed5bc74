import type { ReturnCase } from '../../../src/domain/case.ts'
import type { TeamLanguage } from '../../../src/domain/language.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { type Pool, poolsOf } from '../../../src/domain/pool.ts'
import type { FaultAlarm } from '../../../src/domain/repeat-fault.ts'
import type { Snippet } from '../../../src/domain/search/snippet.ts'
import { manyHandedToYou } from '../../../src/slack/views/modals/hand-over-all.ts'
import { noticeMessage } from '../../../src/slack/views/notice.ts'
import { followUpMessage, radarMessage } from '../../../src/slack/views/radar.ts'
import { type CaseRow, caseListAnswer } from '../../../src/slack/views/returns/case-list.ts'
import { codesAnswer, lowStockMessage, type PoolDeed } from '../../../src/slack/views/returns/codes.ts'
import { helpAndQueue, helpAnswer } from '../../../src/slack/views/returns/help.ts'
import {
  type MailRow,
  mailAnswer,
  quarantineAnswer,
  unrecognisedAnswer,
} from '../../../src/slack/views/returns/mail-list.ts'
import { settingsAnswer } from '../../../src/slack/views/returns/settings.ts'
import { definitionsAnswer, statsMessage, workingOnStats } from '../../../src/slack/views/returns/stats.ts'
import { AGENT, aCase, NOW } from '../../helpers/a-case.ts'
import { aDeadline } from './a-card.ts'
import { noStats, someStats } from './some-stats.ts'

const STATS_AT = new Date('2026-11-23T10:00:00Z')

export const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

export const aRow = (words: string, changes: Partial<ReturnCase> = {}, row: Partial<CaseRow> = {}): CaseRow => ({
  case: aCase({
    state: 'checking',
    owner: AGENT.id,
    stated: { reason: words, comments: words },
    openedAt: hoursAgo(5),
    ...changes,
  }),
  deadline: aDeadline({ at: hoursAgo(-19) }),
  permalink: 'https://shop.slack.example/archives/C1/p1795428000000100',
  ...row,
})

export const aMail = (words: string): MailRow => ({
  mailId: 'mail-9',
  from: words,
  subject: words,
  receivedAt: hoursAgo(1),
  why: [words, words],
})

const anAlarm = (words: string): FaultAlarm => ({
  id: 'alarm-1',
  article: words,
  title: words,
  rootCause: 'wrong_code_entered',
  raisedAt: NOW,
  days: 7,
  cases: 6,
  fix: null,
})

const aFix = (words: string) => ({ by: 'UPICKER', at: NOW, note: words })

const aRepeated = (words: string, nth: number) => ({
  caseId: `case-${nth}`,
  orderId: words,
  orderedCode: nth % 3 === 0 ? null : words,
  shippedCode: nth % 2 === 0 ? '127' : words,
  permalink: nth % 2 === 0 ? 'https://shop.slack.example/archives/C1/p1' : null,
})

/** A pool of one batch, or of as many as the words are many. */
export function aPool(words: string, many = 1): Pool {
  const batch = { marketplace: 'amazon.com', percent: 60, issued: 12, void: 2, redeemed: 1 } as const
  const batches = [
    { ...batch, promotion: null, expires: '2026-11-30', available: 3 },
    ...Array.from({ length: many }, () => ({ ...batch, promotion: words, expires: words, available: 40 })),
    { ...batch, promotion: null, expires: '2026-12-20', available: 9 },
  ]
  const key = { marketplace: 'amazon.com', percent: 60 } as const
  const [pool] = poolsOf(batches, [{ ...key, issued: 56, since: new Date(0) }], [{ ...key, reserved: 1 }], NOW)
  return pool!
}

const aDeed = (words: string): PoolDeed => ({
  kind: 'voided',
  by: 'ULEAD',
  at: NOW,
  marketplace: 'amazon.com',
  percent: 60,
  promotion: words,
  count: 12,
  reason: words,
})

const aSnippet = (words: string): Snippet => ({
  where: 'customer_wrote',
  pieces: [
    { text: words, hit: false },
    { text: 'the print', hit: true },
    { text: words, hit: false },
  ],
})

/** Every answer of the command, the App Home and direct messages; `many` rows, and `words` wherever a mail has words. */
export function everyAnswer(words: string, language: TeamLanguage = 'en', many = 2) {
  const late = { deadline: aDeadline({ at: hoursAgo(1) }), permalink: null }
  const rows = Array.from({ length: many }, (_, index) =>
    index % 2 === 0 ? aRow(words) : aRow(words, { owner: null, state: 'new' }, late),
  )
  const mails = Array.from({ length: many }, () => aMail(words))
  const stats = someStats(words)
  const list = { rows, total: many, language, now: NOW } as const
  const mailList = { rows: mails, total: many, language }
  const aWarning = (said: string, count: number) => ({
    alarm: anAlarm(said),
    cases: Array.from({ length: count }, (_, nth) => aRepeated(said, nth)),
    warehouse: 'S0HOUSE',
    language,
  })
  const about = {
    case: aCase({ stated: { reason: words, comments: words } }),
    language,
    roles: ['agent', 'lead'],
    deadline: aDeadline({ at: hoursAgo(1) }),
    now: NOW,
    permalink: 'https://shop.slack.example/archives/C1/p1',
  } as const
  return {
    help: helpAnswer(language, words),
    queue: helpAndQueue({ ...list, title: 'queue' }),
    find: caseListAnswer({
      ...list,
      rows: rows.map(row => ({ ...row, found: aSnippet(words) })),
      title: 'found',
      words,
      more: true,
    }),
    mine: caseListAnswer({ ...list, title: 'mine' }),
    late: caseListAnswer({ ...list, title: 'late', rows: rows.toReversed() }),
    'handed-many': manyHandedToYou({ handed: 7, from: AGENT.id, note: words }, 'ULEAD', language),
    'mine-empty': caseListAnswer({ ...list, title: 'mine', rows: [], total: 0 }),
    codes: codesAnswer({ pools: [aPool(words), aPool(words, many)], lead: null, language }),
    'codes-lead': codesAnswer({
      pools: [aPool(words)],
      lead: { deeds: [aDeed(words), { ...aDeed(words), kind: 'imported', by: null, reason: null, promotion: null }] },
      language,
    }),
    'codes-none': codesAnswer({ pools: [], lead: { deeds: [] }, language }),
    'codes-low': lowStockMessage(aPool(words), language),
    stats: statsMessage({ stats, period: '30d', asOf: STATS_AT, language, sharedBy: null }),
    'stats-shared': statsMessage({
      stats: { ...stats, breakdown: null },
      period: 'all',
      asOf: STATS_AT,
      language,
      sharedBy: AGENT.id,
    }),
    'stats-none': statsMessage({ stats: noStats, period: '2026-10', asOf: STATS_AT, language, sharedBy: null }),
    'stats-working': workingOnStats('all', language),
    'stats-definitions': definitionsAnswer(language),
    quarantine: quarantineAnswer(mailList),
    'quarantine-empty': quarantineAnswer({ ...mailList, rows: [], total: 0 }),
    unrecognised: unrecognisedAnswer(mailList),
    'mail-opened': mailAnswer({ row: { ...aMail(words), subject: null }, text: words, language }),
    settings: settingsAnswer(DEFAULT_POLICY, language),
    radar: radarMessage(aWarning(words, many)),
    'radar-fixed': radarMessage({ ...aWarning(words, many), alarm: { ...anAlarm(words), fix: aFix(words) } }),
    'radar-helped': followUpMessage(anAlarm(words), 0, language),
    'radar-better': followUpMessage(anAlarm(words), 1, language),
    'radar-no-better': followUpMessage(anAlarm(words), 9, language),
    'notice-lead': noticeMessage({ kind: 'waiting_too_long' }, about),
    'notice-approval': noticeMessage(
      { kind: 'approval_wanted' },
      { ...about, case: { ...about.case, state: 'awaiting_approval' }, deadline: null },
    ),
    'notice-ended': noticeMessage(
      { kind: 'wrote_after_end' },
      { ...about, case: { ...about.case, state: 'resolved' }, deadline: null },
    ),
    'notice-owner': noticeMessage({ kind: 'handed_to_you' }, { ...about, permalink: null }),
  }
}
