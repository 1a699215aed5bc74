import type { Refusal } from '../block-rules/message.ts'
import type { Args } from './arguments.ts'
import type { Workspace } from './workspace.ts'

/** What a Web API method answers. */
export type Reply = Readonly<Record<string, unknown>> & { readonly ok: boolean }

export type Method = (args: Args, workspace: Workspace) => Reply

export const done = (fields: Readonly<Record<string, unknown>> = {}): Reply => ({ ok: true, ...fields })

export const refuse = (error: string, messages: readonly string[] = []): Reply => ({
  ok: false,
  error,
  ...(messages.length > 0
    ? { errors: messages, response_metadata: { messages: messages.map(message => `[ERROR] ${message}`) } }
    : {}),
})

export const refusedBy = (refusal: Refusal): Reply => refuse(refusal.error, refusal.messages)
