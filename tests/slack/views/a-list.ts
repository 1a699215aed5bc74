import type { TeamLanguage } from '../../../src/domain/language.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { homeView } from '../../../src/slack/views/home.ts'
import { noticeMessage } from '../../../src/slack/views/notice.ts'
import { type CaseRow, caseListAnswer } from '../../../src/slack/views/returns/case-list.ts'
import { codesAnswer } from '../../../src/slack/views/returns/codes.ts'
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

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

export const aRow = (words: string, changes: Partial<CaseRow> = {}): CaseRow => ({
  caseId: 'case-1',
  orderId: '113-5592037-4418629',
  reason: words,
  state: 'checking',
  owner: AGENT.id,
  ball: 'warehouse',
  openedAt: hoursAgo(5),
  deadline: aDeadline({ at: hoursAgo(-19) }),
  permalink: 'https://shop.slack.example/archives/C1/p1795428000000100',
  ...changes,
})

const aMail = (words: string): MailRow => ({
  mailId: 'mail-9',
  from: words,
  subject: words,
  receivedAt: hoursAgo(1),
  why: [words, words],
})

/** Every answer of the command, the App Home and direct messages; `many` rows, and `words` wherever a mail has words. */
export function everyAnswer(words: string, language: TeamLanguage = 'en', many = 2) {
  const rows = Array.from({ length: many }, (_, index) =>
    index % 2 === 0
      ? aRow(words)
      : aRow(words, {
          owner: null,
          ball: null,
          state: 'new',
          deadline: aDeadline({ at: hoursAgo(1) }),
          permalink: null,
        }),
  )
  const mails = Array.from({ length: many }, () => aMail(words))
  const stats = someStats(words)
  const list = { rows, total: many, language, now: NOW } as const
  const mailList = { rows: mails, total: many, language }
  const about = {
    case: aCase({ stated: { reason: words, comments: words } }),
    language,
    permalink: 'https://shop.slack.example/archives/C1/p1',
  }
  return {
    help: helpAnswer(language, words),
    queue: helpAndQueue({ ...list, title: 'queue' }),
    find: caseListAnswer({ ...list, title: 'found', words }),
    'mine-empty': caseListAnswer({ ...list, title: 'mine', rows: [], total: 0 }),
    codes: codesAnswer(
      [
        { marketplace: 'amazon.com', percent: 60, available: 88, issued: 12, expires: '2027-03-31' },
        { marketplace: words, percent: 40, available: 0, issued: 3, expires: null },
      ],
      language,
    ),
    'codes-none': codesAnswer([], language),
    stats: statsMessage({ stats, period: '30d', language, sharedBy: null }),
    'stats-shared': statsMessage({ stats: { ...stats, breakdown: null }, period: 'all', language, sharedBy: AGENT.id }),
    'stats-none': statsMessage({ stats: noStats, period: '2026-10', language, sharedBy: null }),
    'stats-working': workingOnStats('all', language),
    'stats-definitions': definitionsAnswer(language),
    quarantine: quarantineAnswer(mailList),
    'quarantine-empty': quarantineAnswer({ ...mailList, rows: [], total: 0 }),
    unrecognised: unrecognisedAnswer(mailList),
    'mail-opened': mailAnswer({ row: { ...aMail(words), subject: null }, text: words, language }),
    settings: settingsAnswer(DEFAULT_POLICY, language),
    'notice-lead': noticeMessage({ kind: 'approval_wanted' }, about),
    'notice-owner': noticeMessage({ kind: 'handed_to_you' }, { ...about, permalink: null }),
  }
}

export function everyHome(words: string, language: TeamLanguage = 'en', many = 2) {
  const rows = Array.from({ length: many }, () => aRow(words))
  const pile = { rows: Array.from({ length: many }, () => aMail(words)), total: many }
  const facts = { mine: rows, untaken: rows, language, now: NOW }
  return {
    agent: homeView({ ...facts, untaken: [], lead: null }),
    lead: homeView({ ...facts, mine: [], lead: { approvals: 1, late: 2, unrecognised: pile, quarantined: pile } }),
  }
}
