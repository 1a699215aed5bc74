import { newId } from './identity.ts'
import type { Trigger, Workspace } from './workspace.ts'

/** A trigger opens one view within three seconds of a person's act. */
const TRIGGER_MS = 3000

export const RESPONSE_URL_MS = 30 * 60_000
export const RESPONSE_URL_USES = 5

export function newTrigger(workspace: Workspace, user: string, view: string | null): string {
  const id = `${workspace.triggers.size + 1}.${newId('', 6)}.${newId('', 16).toLowerCase()}`
  workspace.triggers.set(id, { user, at: workspace.now(), view, used: false })
  return id
}

/** Looks without using it up: Slack checks the view first. */
export function checkTrigger(workspace: Workspace, id: string | undefined): Trigger | { readonly error: string } {
  const trigger = id === undefined ? undefined : workspace.triggers.get(id)
  if (!trigger) return { error: 'invalid_trigger_id' }
  if (trigger.used) return { error: 'exchanged_trigger_id' }
  if (workspace.now() - trigger.at > TRIGGER_MS) return { error: 'expired_trigger_id' }
  return trigger
}

export function newResponseUrl(workspace: Workspace, user: string, channel: string, ts: string | null): string {
  const id = newId('', 24)
  workspace.responseUrls.set(id, { user, channel, at: workspace.now(), ts, uses: 0 })
  return `${workspace.base}/actions/${id}`
}
