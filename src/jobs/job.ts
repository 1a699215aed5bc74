import { z } from 'zod'
import type { LeadNotice, ThreadPost } from '../domain/effects.ts'
import type { Job, JobKind } from '../ports.ts'

/** The queues. What must not overtake or delay each other stands in different ones. */
export const QUEUE_NAMES = ['slack', 'mail', 'codes', 'intake'] as const
export type QueueName = (typeof QUEUE_NAMES)[number]

type Facts<K extends JobKind> = {
  readonly queue: QueueName
  /** Higher goes first within its queue. */
  readonly priority: number
  /** Two queued jobs with the same key are one. */
  readonly key: (job: Extract<Job, { readonly kind: K }>) => string
}

/** What a card shows counts more than what its thread says: people look at cards. */
export const JOB_FACTS: { readonly [K in JobKind]: Facts<K> } = {
  refresh_card: { queue: 'slack', priority: 1, key: ({ caseId }) => caseId },
  posts: { queue: 'slack', priority: 0, key: ({ caseId, version }) => `${caseId} ${version}` },
  tell_leads: {
    queue: 'slack',
    priority: 0,
    key: ({ caseId, version, notice }) => `${caseId} ${version} ${notice.kind}`,
  },
  tell_owner: { queue: 'slack', priority: 0, key: ({ caseId, version, owner }) => `${caseId} ${version} ${owner}` },
  // A mail may be planned anew while its first job still waits: each job looks for itself what is due.
  send_mail: { queue: 'mail', priority: 0, key: ({ mailId }) => mailId },
  reserve_code: { queue: 'codes', priority: 0, key: ({ caseId, version }) => `${caseId} ${version}` },
  take_in: { queue: 'intake', priority: 0, key: ({ inboundId }) => inboundId },
}

/** Shapes this very programme wrote: deep ones are not looked into. */
const own = <T extends { readonly kind: string }>() =>
  z.custom<T>(value => typeof value === 'object' && value !== null && 'kind' in value)

const ofCase = { caseId: z.string() }
const ofVersion = { ...ofCase, version: z.number() }

const jobShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refresh_card'), ...ofCase }),
  z.object({ kind: z.literal('posts'), ...ofVersion, posts: z.array(own<ThreadPost>()) }),
  z.object({ kind: z.literal('tell_leads'), ...ofVersion, notice: own<LeadNotice>() }),
  z.object({ kind: z.literal('tell_owner'), ...ofVersion, owner: z.string() }),
  z.object({ kind: z.literal('send_mail'), ...ofCase, mailId: z.string() }),
  z.object({ kind: z.literal('reserve_code'), ...ofVersion, percent: z.number() }),
  z.object({ kind: z.literal('take_in'), inboundId: z.string() }),
]) satisfies z.ZodType<Job>

export const parseJob = (data: unknown): Job => jobShape.parse(data)

export function factsOf(job: Job): { readonly queue: QueueName; readonly priority: number; readonly key: string } {
  const { queue, priority, key } = JOB_FACTS[job.kind] as Facts<JobKind>
  return { queue, priority, key: `${job.kind} ${key(job)}` }
}
