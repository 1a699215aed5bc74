import { z } from 'zod'
import type { ReturnCase, UserId } from './case.ts'
import type { Actor } from './events.ts'
import { isRootCause, type RootCause, WAREHOUSE_VERDICTS, type WarehouseVerdict } from './fault.ts'
import { withoutSecrets } from './secrets.ts'

/** A row of the history, as it is kept. `event`: a kind this desk may not know any more. */
export type PastEvent = {
  readonly kind: string
  readonly actor: { readonly kind: Actor['kind']; readonly id: UserId | null }
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
}

/** Words that were said at a step, without codes and addresses. */
export type StoryWords = {
  readonly whose: 'customer' | 'marketplace' | 'ours' | 'team' | 'mail_server'
  readonly text: string
}

/** One thing that happened, who made it happen and when, with whatever is worth telling of it. */
export type StoryStep = Pick<PastEvent, 'kind' | 'actor' | 'at'> & {
  readonly to: UserId | null
  readonly until: Date | null
  readonly verdict: WarehouseVerdict | null
  readonly rootCause: RootCause | null
  readonly orderedCode: string | null
  readonly shippedCode: string | null
  /** Number of the option that was chosen. */
  readonly option: number | null
  /** Kind of the mail it is about. */
  readonly mail: string | null
  readonly masked: string | null
  readonly orderId: string | null
  readonly because: string | null
  readonly files: number
  readonly words: StoryWords | null
}

const text = z.string().nullish().catch(null)
const number = z.number().nullish().catch(null)

/** What events hold, whoever wrote them and when: what is not understood is not told. */
const told = z.looseObject({
  to: text,
  until: text,
  verdict: text,
  rootCause: text,
  fault: z.looseObject({ rootCause: text, orderedCode: text, shippedCode: text, note: text }).nullish().catch(null),
  option: number,
  files: number,
  mailId: text,
  masked: text,
  orderId: text,
  because: text,
  why: text,
  text,
  message: text,
  comments: text,
  reason: text,
  note: text,
})

type Told = z.infer<typeof told>

/** Whose words stand where in an event; what is not named here is the team's. */
const WHOSE: Readonly<Record<string, StoryWords['whose']>> = {
  opened: 'customer',
  reply_received: 'customer',
  record_reply: 'customer',
  requested_again: 'customer',
  marketplace_wrote: 'marketplace',
  choose_remedies: 'ours',
  amend_offer: 'ours',
  write_back: 'ours',
  mail_put_off: 'mail_server',
  mail_failed: 'mail_server',
  mail_unknown: 'mail_server',
}

/** The whole story of a case in its order. `mails`: kinds of our own mails, by their ids. */
export function storyOf(
  { stated }: Pick<ReturnCase, 'stated'>,
  history: readonly PastEvent[],
  mails: ReadonlyMap<string, string>,
): readonly StoryStep[] {
  return history.map(({ kind, actor, at, data }) => {
    const event = told.parse(data)
    const { rootCause, orderedCode, shippedCode } = event.fault ?? event
    return {
      kind,
      actor,
      at,
      to: event.to ?? null,
      until: dateOf(event.until),
      verdict: verdictOf(event.verdict),
      rootCause: typeof rootCause === 'string' && isRootCause(rootCause) ? rootCause : null,
      orderedCode: plain(orderedCode),
      shippedCode: plain(shippedCode),
      option: event.option ?? null,
      mail: (event.mailId && mails.get(event.mailId)) ?? null,
      masked: plain(event.masked),
      orderId: event.orderId ?? null,
      because: event.because ?? event.why ?? null,
      files: event.files ?? 0,
      words: wordsOf(kind, kind === 'opened' ? { ...event, comments: stated.comments } : event),
    }
  })
}

function wordsOf(kind: string, event: Told): StoryWords | null {
  const said = event.text ?? event.message ?? event.comments ?? event.reason ?? event.note ?? event.fault?.note ?? ''
  return said.trim() === '' ? null : { whose: WHOSE[kind] ?? 'team', text: withoutSecrets(said) }
}

const plain = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? withoutSecrets(value) : null

const verdictOf = (value: string | null | undefined): WarehouseVerdict | null =>
  value && Object.hasOwn(WAREHOUSE_VERDICTS, value) ? (value as WarehouseVerdict) : null

function dateOf(iso: string | null | undefined): Date | null {
  const date = new Date(iso ?? '')
  return Number.isNaN(date.getTime()) ? null : date
}
