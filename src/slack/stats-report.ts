import { WebAPIPlatformError } from '@slack/web-api'
import { statsOf } from '../desk/stats.ts'
import type { UserId } from '../domain/case.ts'
import type { Stats } from '../domain/figures.ts'
import { statsCsv } from '../domain/stats-csv.ts'
import { type StatsQuestion, statsQuestionOf } from '../domain/stats-question.ts'
import type { JobOf } from '../ports/jobs.ts'
import type { WantedReport } from '../ports/statistics.ts'
import { SHARED_LANGUAGE } from './card-job.ts'
import type { SlackContext } from './context.ts'
import { type Report, withoutCharts } from './views/charts.ts'
import { statsMessage } from './views/returns/stats.ts'

/** A report as it was asked for, with the period it means at this moment. */
type Asked = WantedReport & Pick<StatsQuestion, 'range'>

/** The job that counts what nobody waits for; tried again where it fails, so that no report is lost. */
export async function reportStats(context: SlackContext, job: JobOf<'report_stats'>): Promise<void> {
  const question = statsQuestionOf(job.period, context.desk.now())
  if (!question) throw new Error(`a report for ${job.period} was left to a job`)
  const asked = { ...job, range: question.range }
  await deliverStats(context, asked, await statsOf(context.desk, asked))
}

/** Brings counted figures where they were asked for. */
export async function deliverStats(context: SlackContext, asked: Asked, stats: Stats): Promise<void> {
  const { how, period, user, channel } = asked
  if (how === 'csv') return sendCsv(context, asked, stats)
  const { chat } = context.slack.background
  const facts = { stats, period, asOf: context.desk.now() }
  if (how === 'share') {
    const report = statsMessage({ ...facts, language: SHARED_LANGUAGE, sharedBy: user })
    await drawn(report, message => chat.postMessage({ ...message, channel }))
    return
  }
  const report = statsMessage({ ...facts, language: await context.people.languageOf(user), sharedBy: null })
  await drawn(report, message => whisper(context, message, { user, channel }))
}

/** The report with its charts; where Slack refuses those, without them. */
async function drawn(report: Report, say: (message: Report) => Promise<unknown>): Promise<void> {
  try {
    await say(report)
  } catch (error) {
    if (!isRefused(error, ['invalid_blocks', 'invalid_blocks_format'])) throw error
    await say(withoutCharts(report))
  }
}

const NOT_HERE = ['not_in_channel', 'channel_not_found', 'user_not_in_channel', 'is_archived']

/** Where the desk may not whisper, a direct message says it. */
async function whisper(
  { slack }: SlackContext,
  message: Report,
  { user, channel }: { readonly user: UserId; readonly channel: string },
): Promise<void> {
  try {
    await slack.background.chat.postEphemeral({ ...message, channel, user })
  } catch (error) {
    if (!isRefused(error, NOT_HERE)) throw error
    await slack.background.chat.postMessage({ ...message, channel: user })
  }
}

const isRefused = (error: unknown, reasons: readonly string[]): boolean =>
  error instanceof WebAPIPlatformError && reasons.includes(error.data.error)

async function sendCsv({ slack }: SlackContext, { user, period }: Asked, stats: Stats): Promise<void> {
  const { channel } = await slack.background.conversations.open({ users: user })
  if (!channel?.id) throw new Error('Slack opened no conversation for the CSV')
  await slack.background.filesUploadV2({
    channel_id: channel.id,
    filename: `returns-${period}.csv`,
    content: statsCsv(stats),
  })
}
