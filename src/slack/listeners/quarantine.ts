import { deleteQuarantined, releaseQuarantined } from '../../desk/quarantine.ts'
import type { SlackContext } from '../context.ts'
import { parseMailValue } from '../ids.ts'
import { mention } from '../mrkdwn.ts'
import { leadsOnly } from '../text/refusal-sentence.ts'
import { teamText } from '../text/team-text.ts'
import type { Press } from './press.ts'
import { tell } from './tell.ts'

/** `Release` makes an unverified case of a mail, `Delete` puts it away for good; both are for leads. */
export async function decideOnMail(
  context: SlackContext,
  press: Press & { readonly action: 'release' | 'delete' },
  ack: () => Promise<void>,
): Promise<void> {
  const { desk, people } = context
  const [actor, language] = await Promise.all([people.actorOf(press.user), people.languageOf(press.user)])
  const words = teamText(language)
  const say = (sentence: string) => tell(context, press.user, press.place, sentence)
  const mailId = parseMailValue(press.value)?.mailId
  if (!actor.roles.includes('lead')) {
    await ack()
    return say(leadsOnly(language))
  }
  const decided = press.action === 'release' ? releaseQuarantined : deleteQuarantined
  const outcome = mailId ? await decided(desk, mailId, actor) : GONE
  await ack()
  if (outcome.kind !== 'gone') return say(words.mail[outcome.kind])
  const who = outcome.by === null ? '' : ` (${mention(outcome.by)})`
  await say(`${words.refusals.reasons.already_done}${who}`)
}

const GONE = { kind: 'gone', by: null } as const
