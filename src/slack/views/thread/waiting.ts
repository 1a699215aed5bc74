import { groupMention, mention } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { type PostRenderer, type Posts, said } from './say.ts'

/** Whoever must decide is mentioned: leads, else the owner. */
const stalled: PostRenderer<'stalled'> = ({ why }, { case: current, language, groups }) => {
  const owner = current.owner === null ? '' : mention(current.owner)
  const called = why === 'ask_lead' ? groupMention(groups.leads) : owner
  return said([called, teamText(language).card.next[why]].filter(Boolean).join(' '))
}

/** What becomes of a case when nobody outside answers. */
export const waitingPosts = {
  stalled,
  waiting_on: ({ by }, { language }) => said(teamText(language).thread.waitingOn(mention(by))),
  authorize_return: ({ by }, { language }) => said(teamText(language).thread.authorizeReturn(mention(by))),
  return_authorized: ({ by }, { language }) => said(teamText(language).thread.returnAuthorized(mention(by))),
} satisfies Partial<Posts>
