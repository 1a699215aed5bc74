import { z } from 'zod'
import { DIGEST_KINDS, digestKey } from '../domain/digests.ts'
import type { LeadNotice, Reminder, ThreadPost } from '../domain/effects.ts'
import { MARKETPLACE_IDS, type MarketplaceId } from '../domain/marketplace.ts'
import { STATS_DIMENSIONS } from '../domain/stats-question.ts'
import type { Job, JobKind } from '../ports/jobs.ts'

/**
 * The queues. Of one key a queue does one job at a time, which an index of the database guarantees, also among replicas.
 * `stately`: beside the job in hand one waits, others like it are dropped. `key_strict_fifo`: every job in its order,
 * and while one is tried again those behind it wait. `singleton`: in any order.
 */
export const QUEUES = {
  cards: { policy: 'stately', atOnce: 4 },
  thread: { policy: 'key_strict_fifo', atOnce: 4 },
  notices: { policy: 'singleton', atOnce: 2 },
  outbox: { policy: 'singleton', atOnce: 2 },
  codes: { policy: 'singleton', atOnce: 1 },
  intake: { policy: 'singleton', atOnce: 1 },
  reports: { policy: 'singleton', atOnce: 1 },
} as const

export type QueueName = keyof typeof QUEUES

export const QUEUE_NAMES = Object.keys(QUEUES) as readonly QueueName[]

const QUEUE_OF: { readonly [K in JobKind]: QueueName } = {
  refresh_card: 'cards',
  posts: 'thread',
  tell_leads: 'notices',
  tell_owner: 'notices',
  remind: 'notices',
  warn_low_stock: 'notices',
  look_for_repeats: 'notices',
  warn_repeated_fault: 'notices',
  follow_up_fault: 'notices',
  send_mail: 'outbox',
  reserve_code: 'codes',
  take_in: 'intake',
  digest: 'notices',
  report_stats: 'reports',
}

export const placeOf = (job: Job): { readonly queue: QueueName; readonly key: string } => ({
  queue: QUEUE_OF[job.kind],
  key: keyOf(job),
})

function keyOf(job: Job): string {
  if ('caseId' in job) return job.caseId
  switch (job.kind) {
    case 'digest':
      return digestKey(job.digest)
    case 'warn_low_stock':
      return `pool:${job.marketplace}:${job.percent}`
    case 'report_stats':
      return job.id
    case 'warn_repeated_fault':
    case 'follow_up_fault':
      return `${job.kind}:${job.alarmId}`
    case 'take_in':
      return job.inboundId
  }
}

/** Shapes this very programme wrote: deep ones are not looked into. */
const own = <T extends object>(key: keyof T & string) =>
  z.custom<T>(value => typeof value === 'object' && value !== null && key in value)

const ofCase = { caseId: z.string() }
const ofAlarm = { alarmId: z.string() }
const ofVersion = { ...ofCase, version: z.number() }

const jobShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refresh_card'), ...ofCase }),
  z.object({ kind: z.literal('posts'), ...ofVersion, posts: z.array(own<ThreadPost>('kind')) }),
  z.object({ kind: z.literal('tell_leads'), ...ofVersion, since: z.string(), notice: own<LeadNotice>('kind') }),
  z.object({ kind: z.literal('tell_owner'), ...ofVersion, owner: z.string() }),
  z.object({ kind: z.literal('remind'), ...ofVersion, since: z.string(), reminder: own<Reminder>('about') }),
  z.object({ kind: z.literal('send_mail'), ...ofCase, mailId: z.string() }),
  z.object({ kind: z.literal('reserve_code'), ...ofVersion, percent: z.number() }),
  z.object({
    kind: z.literal('warn_low_stock'),
    marketplace: z.enum(MARKETPLACE_IDS as readonly [MarketplaceId, ...MarketplaceId[]]),
    percent: z.number(),
    since: z.string(),
  }),
  z.object({ kind: z.literal('look_for_repeats'), ...ofCase }),
  z.object({ kind: z.literal('warn_repeated_fault'), ...ofAlarm }),
  z.object({ kind: z.literal('follow_up_fault'), ...ofAlarm }),
  z.object({ kind: z.literal('take_in'), inboundId: z.string() }),
  z.object({ kind: z.literal('digest'), digest: z.object({ kind: z.enum(DIGEST_KINDS), day: z.string() }) }),
  z.object({
    kind: z.literal('report_stats'),
    id: z.string(),
    period: z.string(),
    by: z.enum(STATS_DIMENSIONS).nullable(),
    user: z.string(),
    channel: z.string(),
    how: z.enum(['whisper', 'share', 'csv']),
  }),
]) satisfies z.ZodType<Job>

export const parseJob = (data: unknown): Job => jobShape.parse(data)
