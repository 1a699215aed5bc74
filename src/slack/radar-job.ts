import { type FaultAlarm, followUpAt, lookBack } from '../domain/repeat-fault.ts'
import { RADAR } from '../ports/posts.ts'
import { SHARED_LANGUAGE } from './card-job.ts'
import type { SlackContext } from './context.ts'
import { cardLink } from './notice-job.ts'
import { postClaimed, radarMetadata, redraw } from './posting.ts'
import type { Message } from './views/blocks.ts'
import { followUpMessage, radarMessage } from './views/radar.ts'

const keyOf = (alarmId: string): string => `${RADAR}${alarmId}`

/** The job that warns of a fault that repeats itself, once, in the channel; and draws the warning anew with its fix. */
export async function warnRepeatedFault(context: SlackContext, alarmId: string): Promise<void> {
  const { desk, channel } = context
  const key = keyOf(alarmId)
  const [alarm, posted] = await Promise.all([desk.findAlarm(alarmId), desk.findNotice(key)])
  if (!alarm) return
  const message = await messageOf(context, alarm)
  // Deleted in Slack by somebody: it is not posted again.
  if (posted) await redraw(context, posted, message, radarMetadata(key))
  else await post(context, key, { channel, message })
}

/** The job that says in the warning's thread, once, whether the fix helped. */
export async function followUpFault(context: SlackContext, alarmId: string): Promise<void> {
  const { desk } = context
  const [alarm, posted] = await Promise.all([desk.findAlarm(alarmId), desk.findNotice(keyOf(alarmId))])
  if (!alarm?.fix || !posted) return
  // A job that comes late, after the desk stood still, counts no more days than it says.
  const after = await desk.countFaults(alarm, { from: alarm.fix.at, to: followUpAt(alarm, alarm.fix.at) })
  const message = followUpMessage(alarm, after, SHARED_LANGUAGE)
  await post(context, `${keyOf(alarmId)}:follow-up`, { channel: posted.channel, thread: posted.ts, message })
}

async function messageOf(context: SlackContext, alarm: FaultAlarm): Promise<Message> {
  const { desk, groups } = context
  const found = await desk.repeatedCases(alarm, { from: lookBack(alarm, alarm.raisedAt), to: alarm.raisedAt })
  const cases = await Promise.all(
    found.map(async each => ({ ...each, permalink: await cardLink(context, each.caseId) })),
  )
  return radarMessage({ alarm, cases, warehouse: groups.warehouse, language: SHARED_LANGUAGE })
}

type Place = { readonly channel: string; readonly thread?: string; readonly message: Message }

const post = ({ desk, slack }: SlackContext, key: string, place: Place) =>
  postClaimed(slack, {
    ...place,
    claim: () => desk.claimNotice(key, desk.now()),
    record: posted => desk.recordNotice(key, posted),
    metadata: radarMetadata(key),
  })
