import type { UserId } from '../../domain/case.ts'
import { casesCsv } from '../../domain/cases-csv.ts'
import type { SlackContext } from '../context.ts'

/** Uploads the cases of a period to the asker alone. */
export async function sendCasesCsv(
  { desk, slack }: SlackContext,
  user: UserId,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<void> {
  const cases = await desk.listCases({ openedSince: from, limit: 50_000 })
  const { channel } = await slack.background.conversations.open({ users: user })
  if (!channel?.id) throw new Error('Slack opened no conversation for the CSV')
  const content = casesCsv(cases.filter(current => current.openedAt < to))
  await slack.background.filesUploadV2({ channel_id: channel.id, filename: 'return-cases.csv', content })
}
