import { groupMention, mention } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { amountText } from '../card/words.ts'
import { type PostRenderer, type Posts, said, saidWithWords } from './say.ts'

const approvalWanted: PostRenderer<'approval_wanted'> = ({ by, amount }, { language, groups }) =>
  said(
    teamText(language).thread.approvalWanted(
      groupMention(groups.leads),
      mention(by),
      amount && amountText(amount, language),
    ),
  )

/** Reminders mention the owner, or the group where nobody owns the case. */
const reminder: PostRenderer<'reminder'> = (post, { language, groups }) => {
  const { thread } = teamText(language)
  const group = post.waitingFor === 'warehouse' ? groups.warehouse : post.waitingFor === 'lead' ? groups.leads : null
  const who = post.mention === null ? groupMention(group) : mention(post.mention)
  return said(thread.reminderLine(who, thread.reminder[post.waitingFor], post.nth))
}

/** A lead's part in an offer, and what the desk does against forgetting. */
export const offerPosts = {
  approval_wanted: approvalWanted,
  declined: ({ by, reason }, { language }) => saidWithWords(teamText(language).thread.declined(mention(by)), reason),
  reminder,
} satisfies Partial<Posts>
