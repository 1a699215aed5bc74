import type { UserId } from '../../../domain/case.ts'
import { date, mention } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { type PostRenderer, type Posts, said, saidWithWords } from './say.ts'

type Simple = 'taken' | 'approved' | 'checked' | 'vouched' | 'reopened' | 'dismissed' | 'undone'

const simple: PostRenderer<Simple> = (post, { language }) => said(byWhom(teamText(language).thread[post.kind], post.by))

const byWhom = (sentence: TeamText['thread'][Simple], by: UserId): string => sentence(mention(by))

/** Who looks after the case, and how it rests and ends. */
export const ownershipPosts = {
  taken: simple,
  approved: simple,
  checked: simple,
  vouched: simple,
  reopened: simple,
  dismissed: simple,
  undone: simple,
  handed_over: ({ by, to, note = null }, { language }) =>
    saidWithWords(teamText(language).thread.handedOver(mention(by), mention(to)), note),
  given: ({ by, to, note = null }, { language }) =>
    saidWithWords(teamText(language).thread.given(mention(by), mention(to)), note),
  snoozed: ({ by, until, reason }, { language }) =>
    saidWithWords(teamText(language).thread.snoozed(mention(by), date(new Date(until), 'moment')), reason),
  woken: (_, { language }) => said(teamText(language).thread.woken),
  called_back: (_, { language }) => said(teamText(language).thread.calledBack),
  address_added: ({ by }, { language }) => said(teamText(language).thread.addressAdded(mention(by))),
  details_edited: ({ by }, { language }) => said(teamText(language).thread.detailsEdited(mention(by))),
  closed: ({ by, because, note }, { language }) => {
    const { names, thread } = teamText(language)
    return saidWithWords(thread.closed(mention(by), names.closedBecause[because]), note)
  },
  resolved: (_, { language }) => said(teamText(language).thread.resolved),
} satisfies Partial<Posts>
