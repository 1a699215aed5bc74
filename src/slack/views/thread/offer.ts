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

/** A lead's part in an offer. */
export const offerPosts = {
  approval_wanted: approvalWanted,
  declined: ({ by, reason }, { language }) => saidWithWords(teamText(language).thread.declined(mention(by)), reason),
} satisfies Partial<Posts>
