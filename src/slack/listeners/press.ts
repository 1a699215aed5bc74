import { z } from 'zod'
import type { UserId } from '../../domain/case.ts'
import { type HomeShown, homeStart, parseHomeValue } from '../home-shown.ts'
import { type CaseAction, parseActionId, parseCaseValue, parseMetadata, parseOverflowValue } from '../ids.ts'

const pressed = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  trigger_id: z.string().default(''),
  channel: z.looseObject({ id: z.string() }).optional(),
  message: z.looseObject({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  container: z.looseObject({ thread_ts: z.string().optional() }).optional(),
  view: z
    .looseObject({
      id: z.string(),
      hash: z.string().optional(),
      type: z.string(),
      private_metadata: z.string().optional(),
      state: z.looseObject({ values: z.unknown() }).optional(),
    })
    .optional(),
  actions: z
    .array(
      z.looseObject({
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: z.looseObject({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
})

/** Where a person pressed: it decides how they are answered. */
export type Place =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string; readonly thread: string | null }
  | { readonly kind: 'modal'; readonly viewId: string }
  | { readonly kind: 'home'; readonly shown: HomeShown }
  | { readonly kind: 'elsewhere' }

/** A press on a button or a menu of ours. `action` null: an old or unknown one. */
export type Press = {
  readonly action: CaseAction | null
  /** As Slack names it: for the log, when nobody listens to it any more. */
  readonly actionId: string
  readonly value: string | undefined
  readonly caseId: string | null
  readonly offerId: string | null
  readonly user: UserId
  readonly triggerId: string
  readonly place: Place
  /** Of the modal it stands in: Slack's `state.values` and our metadata. */
  readonly view: { readonly id: string; readonly values: unknown; readonly metadata: string | undefined } | null
}

/** Reads a `block_actions` payload; null when it is none. */
export function readPress(body: unknown): Press | null {
  const parsed = pressed.safeParse(body)
  const [first] = parsed.data?.actions ?? []
  if (!parsed.success || !first) return null
  const { user, trigger_id, view } = parsed.data
  const value = first.value ?? first.selected_option?.value
  return {
    ...meaningOf(first.action_id, value, view?.private_metadata),
    actionId: first.action_id,
    value,
    user: user.id,
    triggerId: trigger_id,
    place: placeOf(parsed.data),
    view: view ? { id: view.id, values: view.state?.values, metadata: view.private_metadata } : null,
  }
}

function meaningOf(actionId: string, value: string | undefined, metadata: string | undefined) {
  const fromMenu = actionId === 'case:more' ? parseOverflowValue(value) : null
  if (fromMenu) return { action: fromMenu.action, caseId: fromMenu.caseId, offerId: null }
  const press = parseCaseValue(value)
  return {
    action: parseActionId(actionId),
    caseId: press?.caseId ?? parseMetadata(metadata)?.caseId ?? null,
    offerId: press?.offerId ?? null,
  }
}

function placeOf({ channel, message, container, view }: z.infer<typeof pressed>): Place {
  if (view?.type === 'modal') return { kind: 'modal', viewId: view.id }
  if (view?.type === 'home') return { kind: 'home', shown: parseHomeValue(view.private_metadata) ?? homeStart() }
  if (!channel) return { kind: 'elsewhere' }
  const thread = message?.thread_ts ?? container?.thread_ts ?? null
  return { kind: 'message', channel: channel.id, ts: message?.ts ?? '', thread: thread === message?.ts ? null : thread }
}
