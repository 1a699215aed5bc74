import type { Desk } from '../desk/desk.ts'
import { handleMail } from '../desk/handle-mail.ts'
import { issueCode } from '../desk/issue-code.ts'
import { lookForRepeats } from '../desk/look-for-repeats.ts'
import { sendMail } from '../desk/send-mail.ts'
import { refreshCard } from '../slack/card-job.ts'
import type { SlackContext } from '../slack/context.ts'
import { drawDigest } from '../slack/digest-job.ts'
import { tellLeads, tellOwner } from '../slack/notice-job.ts'
import { warnLowStock } from '../slack/pool-job.ts'
import { followUpFault, warnRepeatedFault } from '../slack/radar-job.ts'
import { remindSomebody } from '../slack/reminder-job.ts'
import { reportStats } from '../slack/stats-report.ts'
import { postInThread } from '../slack/thread-job.ts'
import type { Handlers } from './workers.ts'

/** Which use case does which job. */
export const handlersFor = (desk: Desk, slack: SlackContext): Handlers => ({
  refresh_card: ({ caseId }) => refreshCard(slack, caseId),
  posts: job => postInThread(slack, job),
  tell_leads: job => tellLeads(slack, job),
  tell_owner: job => tellOwner(slack, job),
  remind: job => remindSomebody(slack, job),
  warn_low_stock: job => warnLowStock(slack, job),
  look_for_repeats: ({ caseId }) => lookForRepeats(desk, caseId),
  warn_repeated_fault: ({ alarmId }) => warnRepeatedFault(slack, alarmId),
  follow_up_fault: ({ alarmId }) => followUpFault(slack, alarmId),
  send_mail: ({ mailId }) => sendMail(desk, mailId),
  reserve_code: ({ caseId, percent }) => issueCode(desk, caseId, percent),
  digest: job => drawDigest(slack, job),
  report_stats: job => reportStats(slack, job),
  take_in: ({ inboundId }) => handleMail(desk, inboundId),
})
