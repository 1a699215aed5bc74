import { z } from 'zod'
import type { UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import { periodOf } from '../../domain/period.ts'
import type { ListAsk } from '../../ports/queues.ts'
import type { SlackContext } from '../context.ts'
import { leadsOnly } from '../text/refusal-sentence.ts'
import { teamText } from '../text/team-text.ts'
import type { Message } from '../views/blocks.ts'
import { newCaseView } from '../views/modals/new-case.ts'
import { type CaseList, caseListAnswer } from '../views/returns/case-list.ts'
import { helpAndQueue, helpAnswer, sentenceAnswer } from '../views/returns/help.ts'
import { quarantineAnswer } from '../views/returns/mail-list.ts'
import { settingsAnswer } from '../views/returns/settings.ts'
import { sendCasesCsv } from './cases-csv.ts'
import { mailPile } from './mail-pile.ts'
import { codesFor } from './pool.ts'
import { caseRows, foundRows } from './queue.ts'
import { answerStats } from './stats.ts'
import { storyFor } from './story.ts'
import { tell } from './tell.ts'

const invoked = z.looseObject({
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
})

type Asked = {
  readonly context: SlackContext
  readonly user: UserId
  readonly channel: string
  readonly language: TeamLanguage
  /** What stands behind the command's word. */
  readonly words: string
  readonly triggerId: string
}

/** Null: answered by a modal, nothing is said. */
type Answer = Promise<Message | null>

const COMMANDS: Readonly<Record<string, (asked: Asked) => Answer>> = {
  '': async asked => helpAndQueue(await list(asked, 'queue', {})),
  help: async ({ language }) => helpAnswer(language),
  mine: async asked => caseListAnswer(await list(asked, 'mine', { owner: asked.user })),
  late: async asked => caseListAnswer(await list(asked, 'late', { urgency: 'pressing' })),
  find: findCases,
  story: async ({ context, words, language }) => storyFor(context, words, language),
  new: openNewCase,
  codes: ({ context, user, language }) => codesFor(context, user, language),
  stats: ({ context, words, ...asking }) => answerStats(context, words, asking),
  export: exportCases,
  quarantine: asLead(async ({ context, language }) =>
    quarantineAnswer({ ...(await mailPile(context, 'quarantined')), language }),
  ),
  settings: asLead(async ({ context, language }) => settingsAnswer(await context.desk.currentPolicy(), language)),
}

/** Answers `/returns …` to the person who typed it. */
export async function answerCommand(context: SlackContext, body: unknown): Answer {
  const { user_id: user, channel_id: channel, text, trigger_id: triggerId } = invoked.parse(body)
  const language = await context.people.languageOf(user)
  const [word = '', ...rest] = text.trim().split(/\s+/)
  const command = Object.hasOwn(COMMANDS, word.toLowerCase()) ? COMMANDS[word.toLowerCase()] : undefined
  if (!command) return helpAnswer(language, text.trim())
  return command({ context, user, channel, language, words: rest.join(' '), triggerId })
}

async function list(asked: Asked, title: CaseList['title'], ask: Omit<ListAsk, 'limit'>): Promise<CaseList> {
  const { context, language, words } = asked
  const found = await caseRows(context, ask)
  return { title, words, ...found, language, now: context.desk.now() }
}

async function findCases({ context, language, words }: Asked): Answer {
  const found = await foundRows(context, words)
  return caseListAnswer({ title: 'found', words, ...found, language, now: context.desk.now() })
}

async function openNewCase({ context, language, triggerId }: Asked): Answer {
  await context.slack.interactive.views.open({ trigger_id: triggerId, view: newCaseView({ language }) })
  return null
}

async function exportCases({ context, language, words, user }: Asked): Answer {
  const range = periodOf(words === '' ? '90d' : words, context.desk.now())
  if (!range) return sentenceAnswer(teamText(language).answers.badPeriod)
  // However long it takes: Slack gives the answer itself three seconds.
  void sendCasesCsv(context, user, range).catch(async (error: unknown) => {
    context.log.error({ err: error }, 'an export was not sent')
    await tell(context, user, { kind: 'elsewhere' }, teamText(language).answers.csvFailed)
  })
  return sentenceAnswer(teamText(language).answers.csvSent)
}

function asLead(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  return async asked => {
    const { roles } = await asked.context.people.actorOf(asked.user)
    if (roles.includes('lead')) return answer(asked)
    return sentenceAnswer(leadsOnly(asked.language))
  }
}
