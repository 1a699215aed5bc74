import { isRecord } from '../../block-rules/shape.ts'
import { refusalOfView } from '../../block-rules/view.ts'
import { type Args, text } from '../arguments.ts'
import { done, type Method, type Reply, refuse, refusedBy } from '../reply.ts'
import { checkTrigger } from '../triggers.ts'
import { asSlackView, findView, openView, publishHome, replaceView, STACK_HEIGHT, stackOf } from '../view-stacks.ts'
import type { OpenView, Trigger, Workspace } from '../workspace.ts'

type Json = Readonly<Record<string, unknown>>

/** views.*: modals and the App Home. */
export const VIEWS: Readonly<Record<string, Method>> = {
  'views.open': (args, workspace) =>
    withView(args, workspace, 'modal', view =>
      withTrigger(args, workspace, trigger => shown(openView(workspace, trigger.user, view, null))),
    ),

  'views.push': (args, workspace) =>
    withView(args, workspace, 'modal', view =>
      withTrigger(args, workspace, trigger => {
        const below = trigger.view === null ? null : findView(workspace, trigger.view)
        if (below?.view.type !== 'modal')
          return mismatch(
            "must match the `type` of the root view whose stack we're pushing onto [json-pointer:/view/type]",
          )
        const stack = stackOf(workspace, below)
        if (stack.length >= STACK_HEIGHT) return refuse('push_limit_reached')
        return shown(openView(workspace, trigger.user, view, stack.at(-1) ?? below))
      }),
    ),

  'views.update': (args, workspace) => {
    const target = named(args, workspace)
    if ('ok' in target) return target
    return withView(args, workspace, String(target.view.type), view =>
      unchanged(args, target) ? shown(replaceView(workspace, target, view)) : refuse('hash_conflict'),
    )
  },

  'views.publish': (args, workspace) =>
    withView(args, workspace, 'home', view => {
      const user = text(args, 'user_id')
      const person = workspace.people.find(each => each.id === user)
      if (!person) return mismatch('invalid `user_id`')
      const home = workspace.homes.get(person.id)
      if (home && !unchanged(args, home)) return refuse('hash_conflict')
      return shown(publishHome(workspace, person.id, view))
    }),
}

const mismatch = (message: string): Reply => refuse('invalid_arguments', [message])

const shown = (view: OpenView): Reply => done({ view: asSlackView(view) })

/** A hash that was given and is no longer the newest loses. */
const unchanged = (args: Args, view: OpenView): boolean => {
  const hash = text(args, 'hash')
  return hash === undefined || hash === view.hash
}

function named(args: Args, workspace: Workspace): OpenView | Reply {
  const id = text(args, 'view_id')
  const external = text(args, 'external_id')
  if (id !== undefined && external !== undefined) return mismatch('Cannot provide both `view_id` and `external_id`')
  if (id === undefined && external === undefined) return mismatch('missing required field: view_id')
  const view = id === undefined ? byExternalId(workspace, external) : findView(workspace, id)
  return view ?? refuse('not_found')
}

const byExternalId = (workspace: Workspace, external: unknown): OpenView | null =>
  workspace.views.find(view => view.view.external_id === external) ?? null

function withView(args: Args, workspace: Workspace, type: string, then: (view: Json) => Reply): Reply {
  const view = args.view
  if (view === undefined) return mismatch('missing required field: view')
  const refusal = refusalOfView(view)
  if (refusal) return refusedBy(refusal)
  if (!isRecord(view) || view.type !== type) return mismatch(`must be of type ${type} [json-pointer:/view/type]`)
  const taken = view.external_id ? byExternalId(workspace, view.external_id) : null
  if (taken && taken.id !== args.view_id && taken.view.external_id !== args.external_id)
    return refuse('duplicate_external_id')
  return then(view)
}

function withTrigger(args: Args, workspace: Workspace, then: (trigger: Trigger) => Reply): Reply {
  const trigger = checkTrigger(workspace, text(args, 'trigger_id') ?? text(args, 'interactivity_pointer'))
  if ('error' in trigger) return refuse(trigger.error)
  const reply = then(trigger)
  if (reply.ok) trigger.used = true
  return reply
}
