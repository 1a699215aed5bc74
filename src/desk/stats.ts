import type { Stats } from '../ports/statistics.ts'
import type { Desk } from './desk.ts'

/** The desk's figures for a period, its promptness measured by the policy in force. */
export async function statsOf(
  desk: Pick<Desk, 'statsFor' | 'currentPolicy'>,
  period: { readonly from: Date; readonly to: Date },
): Promise<Stats> {
  const { deadlines } = await desk.currentPolicy()
  return desk.statsFor({ ...period, answerWithinHours: deadlines.firstResponseHours })
}
