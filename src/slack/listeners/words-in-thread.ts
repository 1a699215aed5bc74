import { z } from 'zod'
import { act } from '../../desk/act.ts'
import type { SlackContext } from '../context.ts'

const said = z.looseObject({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().default(''),
  files: z.array(z.unknown()).optional(),
})

/** What people write or photograph in a case's thread becomes part of its history; elsewhere nobody listens. */
export async function noteWords(context: SlackContext, event: unknown): Promise<void> {
  const parsed = said.safeParse(event)
  if (!parsed.success) return
  const { channel, ts, thread_ts, user, bot_id, subtype, text, files } = parsed.data
  const byPerson = user !== undefined && bot_id === undefined && (subtype === undefined || subtype === 'file_share')
  if (!byPerson || thread_ts === undefined || thread_ts === ts) return
  const { desk, people } = context
  const caseId = await desk.findCaseByThread(channel, thread_ts)
  if (caseId === null || !(await desk.claimDelivery(`message:${channel}:${ts}`, desk.now()))) return
  await act(desk, caseId, { kind: 'evidence', text, files: files?.length ?? 0 }, await people.actorOf(user))
}
