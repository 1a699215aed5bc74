import { exportCases } from '../../desk/export-cases.ts'
import type { UserId } from '../../domain/case.ts'
import { CASES_CSV_HEADER } from '../../domain/cases-csv.ts'
import type { Period } from '../../domain/period.ts'
import type { SlackContext } from '../context.ts'

/** About 60,000 cases: what spreadsheets open gladly. A longer export comes in several files. */
const FILE_BYTES = 10_000_000

/** Uploads the cases of a period to the asker alone, never more than one file of them in memory. */
export async function sendCasesCsv({ desk, slack }: SlackContext, user: UserId, period: Period): Promise<void> {
  const { channel } = await slack.background.conversations.open({ users: user })
  if (!channel?.id) throw new Error('Slack opened no conversation for the CSV')
  const upload = async (pieces: readonly string[], nth: number): Promise<void> => {
    const filename = nth === 1 ? 'return-cases.csv' : `return-cases-${nth}.csv`
    await slack.background.filesUploadV2({ channel_id: channel.id ?? '', filename, content: pieces.join('') })
  }
  let pieces: string[] = []
  let bytes = 0
  let files = 0
  for await (const piece of exportCases(desk, period)) {
    if (bytes > FILE_BYTES) {
      await upload(pieces, ++files)
      pieces = [CASES_CSV_HEADER]
      bytes = 0
    }
    pieces.push(piece)
    bytes += Buffer.byteLength(piece)
  }
  await upload(pieces, ++files)
}
