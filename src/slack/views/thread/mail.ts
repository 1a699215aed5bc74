import { CODE_PLACEHOLDER } from '../../../domain/messages/draft.ts'
import { date, inline, mention, preformatted } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { context, richText } from '../blocks.ts'
import { whoText } from '../card/words.ts'
import { type PostRenderer, type Posts, said } from './say.ts'

const LONGEST_BODY = 9000
const CODE_MARK = '••••'

/** The mark of the code is the desk's own business: people see dots. */
const bodyParts = (body: string) => [preformatted(body.replaceAll(CODE_PLACEHOLDER, CODE_MARK), LONGEST_BODY)]

const mailPlanned: PostRenderer<'mail_planned'> = ({ mailKind, by, body, leavesAt }, { language }) => {
  const text = teamText(language)
  const when = date(new Date(leavesAt), 'time')
  return said(
    text.thread.mailPlanned(text.names.mails[mailKind], whoText(by, text), when),
    ...richText(bodyParts(body)),
  )
}

const mailSent: PostRenderer<'mail_sent'> = ({ mailKind, settledBy }, { language }) => {
  const { names, thread } = teamText(language)
  const mail = names.mails[mailKind]
  if (settledBy === null) return said(thread.mailSent(mail))
  return said(
    settledBy === 'marketplace' ? thread.mailSentConfirmed(mail) : thread.mailSentSettled(mail, mention(settledBy)),
  )
}

/** The body stands ready to be copied, for the agent who sends it by hand. */
const mailNotSent: PostRenderer<'mail_not_sent'> = ({ mailKind, how, reason }, { language, mailBody }) => {
  const { names, thread } = teamText(language)
  return said(
    thread.notSent[how](names.mails[mailKind]),
    ...(reason === null ? [] : [context(thread.serverSaid(inline(reason, 500)))]),
    ...(mailBody === null ? [] : richText(bodyParts(mailBody))),
    ...(mailBody?.includes(CODE_PLACEHOLDER) ? [context(thread.codeStaysHidden)] : []),
  )
}

/** What becomes of the mails the desk writes. */
export const mailPosts = {
  mail_planned: mailPlanned,
  mail_sent: mailSent,
  mail_not_sent: mailNotSent,
} satisfies Partial<Posts>
