import { isRecord } from '../block-rules/shape.ts'
import { APP_ID, BOT_ID, newId, TEAM } from './identity.ts'
import { withIds } from './messages.ts'
import type { OpenView, Workspace } from './workspace.ts'

type Json = Readonly<Record<string, unknown>>

/** Slack keeps at most three modals on top of each other. */
export const STACK_HEIGHT = 3

export const findView = (workspace: Workspace, id: string): OpenView | null =>
  workspace.views.find(view => view.id === id) ?? [...workspace.homes.values()].find(view => view.id === id) ?? null

/** Opens a modal, on top of another one or by itself. */
export function openView(workspace: Workspace, user: string, view: Json, below: OpenView | null): OpenView {
  const id = newId('V')
  const opened: OpenView = {
    id,
    hash: newHash(workspace),
    view: normalised(view),
    openFor: user,
    root: below?.root ?? id,
    previous: below?.id ?? null,
  }
  workspace.views = [...workspace.views, opened]
  workspace.changed()
  return opened
}

export function replaceView(workspace: Workspace, old: OpenView, view: Json): OpenView {
  const next: OpenView = { ...old, hash: newHash(workspace), view: normalised(view) }
  if (workspace.homes.get(old.openFor)?.id === old.id) workspace.homes.set(old.openFor, next)
  else workspace.views = workspace.views.map(each => (each.id === old.id ? next : each))
  workspace.changed()
  return next
}

export function publishHome(workspace: Workspace, user: string, view: Json): OpenView {
  const old = workspace.homes.get(user)
  const id = old?.id ?? newId('V')
  const home = { id, hash: newHash(workspace), view: normalised(view), openFor: user, root: id, previous: null }
  workspace.homes.set(user, home)
  workspace.changed()
  return home
}

/** Closes a modal with everything on top of it; the one below shows again. */
export function closeView(workspace: Workspace, closed: OpenView): void {
  const gone = new Set([closed.id])
  for (const view of workspace.views) if (view.previous !== null && gone.has(view.previous)) gone.add(view.id)
  workspace.views = workspace.views.filter(view => !gone.has(view.id))
  workspace.changed()
}

export function closeStack(workspace: Workspace, view: OpenView): void {
  workspace.views = workspace.views.filter(each => each.root !== view.root)
  workspace.changed()
}

export const stackOf = (workspace: Workspace, view: OpenView): readonly OpenView[] =>
  workspace.views.filter(each => each.root === view.root)

/** The view as Slack shows it to the app, with what the person has filled in. */
export function asSlackView(open: OpenView, values: Json = {}): Json {
  const modal = open.view.type === 'modal'
  return {
    id: open.id,
    team_id: TEAM.id,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    ...(modal ? { submit: null, close: null, clear_on_close: false, notify_on_close: false } : {}),
    ...open.view,
    state: { values },
    hash: open.hash,
    previous_view_id: open.previous,
    root_view_id: open.root,
    app_id: APP_ID,
    app_installed_team_id: TEAM.id,
    bot_id: BOT_ID,
  }
}

const newHash = (workspace: Workspace): string => `${Math.floor(workspace.now() / 1000)}.${newId('', 8)}`

const normalised = (view: Json): Json => ({
  ...view,
  blocks: withIds(Array.isArray(view.blocks) ? view.blocks.filter(isRecord) : []),
})
