import { poolsNow } from '../desk/pools.ts'
import { isRecovered } from '../domain/pool.ts'
import type { JobOf } from '../ports/jobs.ts'
import type { SlackContext } from './context.ts'
import { postClaimed } from './posting.ts'
import { lowStockMessage } from './views/returns/codes.ts'

/** The job that warns every lead of a pool that runs low, once a dip; not at all when it is filled again by then. */
export async function warnLowStock(context: SlackContext, job: JobOf<'warn_low_stock'>): Promise<void> {
  const { desk, slack, people } = context
  const { marketplace, percent, since } = job
  const pools = await poolsNow(desk)
  const pool = pools.find(each => each.marketplace === marketplace && each.percent === percent)
  if (!pool || isRecovered(pool)) return
  for (const lead of await people.leads()) {
    const key = `low:${marketplace}:${percent}:${since}:${lead}`
    const { channel } = await slack.background.conversations.open({ users: lead })
    if (!channel?.id) throw new Error(`Slack opened no conversation with ${lead}`)
    await postClaimed(slack, {
      claim: () => desk.claimNotice(key, desk.now()),
      record: posted => desk.recordNotice(key, posted),
      channel: channel.id,
      message: lowStockMessage(pool, await people.languageOf(lead)),
      metadata: { event_type: 'pool_notice', event_payload: { key } },
    })
  }
}
