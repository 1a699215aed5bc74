import { isRecord } from '../block-rules/shape.ts'
import { refusalOfView } from '../block-rules/view.ts'
import type { Delivery } from '../stand-in.ts'
import { closeStack, closeView, findView, openView, replaceView, STACK_HEIGHT, stackOf } from './view-stacks.ts'
import type { OpenView, Workspace } from './workspace.ts'

type Json = Readonly<Record<string, unknown>>

/** Carries out what the app answered to a submitted modal. An answer Slack cannot use leaves the modal open, as "trouble connecting". */
export function answerModal(workspace: Workspace, submitted: OpenView, delivery: Delivery): Delivery {
  if (delivery.status !== 200) return delivery
  const open = findView(workspace, submitted.id)
  if (!open) return delivery
  const { body } = delivery
  if (!isRecord(body) || body.response_action === undefined) {
    closeView(workspace, open)
    return delivery
  }
  const trouble = carriedOut(workspace, open, body)
  return trouble === null
    ? delivery
    : { ...delivery, status: 0, body: { error: 'invalid_response', ...trouble, answer: body } }
}

function carriedOut(workspace: Workspace, open: OpenView, answer: Json): Json | null {
  switch (answer.response_action) {
    case 'errors':
      return strayErrors(open, answer.errors)
    case 'clear':
      closeStack(workspace, open)
      return null
    case 'update':
    case 'push':
      return shown(workspace, open, answer)
    default:
      return { messages: [`unknown response_action: ${answer.response_action}`] }
  }
}

function shown(workspace: Workspace, open: OpenView, answer: Json): Json | null {
  const refusal = refusalOfView(answer.view)
  if (refusal) return refusal
  if (!isRecord(answer.view) || answer.view.type !== 'modal') return { messages: ['must be a modal'] }
  if (answer.response_action === 'update') {
    replaceView(workspace, open, answer.view)
    return null
  }
  if (stackOf(workspace, open).length >= STACK_HEIGHT) return { messages: ['push_limit_reached'] }
  openView(workspace, open.openFor, answer.view, open)
  return null
}

/** Errors can only stand under the modal's own input blocks. */
function strayErrors(open: OpenView, errors: unknown): Json | null {
  const blocks = Array.isArray(open.view.blocks) ? open.view.blocks.filter(isRecord) : []
  const inputs = blocks.filter(block => block.type === 'input').map(block => block.block_id)
  const named = isRecord(errors) ? Object.keys(errors) : []
  const stray = named.filter(name => !inputs.includes(name))
  if (named.length === 0) return { messages: ['`errors` names no block'] }
  return stray.length === 0 ? null : { messages: stray.map(name => `no input block "${name}"`) }
}
