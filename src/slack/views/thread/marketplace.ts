import { teamText } from '../../text/team-text.ts'
import { type Posts, said, saidWithWords } from './say.ts'

/** News from the marketplace. */
export const marketplacePosts = {
  requested_again: ({ comments }, { language }) => saidWithWords(teamText(language).thread.requestedAgain, comments),
  cancelled_by_customer: (_, { language }) => said(teamText(language).thread.cancelledByCustomer),
  refund_seen: (_, { language }) => said(teamText(language).thread.refundSeen),
  a_to_z_opened: (_, { language }) => said(teamText(language).thread.aToZOpened),
  opted_out: (_, { language }) => said(teamText(language).thread.optedOut),
  marketplace_wrote: ({ text }, { language }) => saidWithWords(teamText(language).thread.marketplaceWrote, text),
} satisfies Partial<Posts>
