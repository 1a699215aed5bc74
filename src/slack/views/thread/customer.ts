import { labelled, mention } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { richText } from '../blocks.ts'
import { readingText, replyParts } from '../card/offer.ts'
import { optionText } from '../card/words.ts'
import { type PostRenderer, type Posts, said, saidWithWords } from './say.ts'

const customerWrote: PostRenderer<'customer_wrote'> = ({ reply }, { language }) => {
  const text = teamText(language)
  return {
    text: `${text.card.label(text.card.labels.replied)} ${readingText(reply.reading, text)}`,
    blocks: richText(replyParts(reply, text)),
  }
}

const accepted: PostRenderer<'accepted'> = (post, { case: current, language }) => {
  const { thread } = teamText(language)
  const chosen = current.offer?.options.find(option => option.number === post.option)
  const name = `${post.option}${chosen ? `. ${optionText(chosen, language)}` : ''}`
  const sentence =
    post.by === 'customer' ? thread.acceptedByCustomer(name) : thread.acceptedByPerson(mention(post.by), name)
  return said(sentence, ...(post.because === null ? [] : richText([labelled(thread.decidedBy, post.because, 500)])))
}

/** What the customer answered, and what people made of it. */
export const customerPosts = {
  customer_wrote: customerWrote,
  reply_recorded: ({ by, text }, { language }) =>
    saidWithWords(teamText(language).thread.replyRecorded(mention(by)), text),
  accepted,
  not_what_they_meant: ({ by }, { language }) => said(teamText(language).thread.notWhatTheyMeant(mention(by))),
} satisfies Partial<Posts>
