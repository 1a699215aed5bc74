import { z } from 'zod'
import type { UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import { periodOf } from '../../domain/period.ts'
import type { CaseFilter } from '../../ports/cases.ts'
import type { SlackContext } from '../context.ts'
import { refusalSentence } from '../text/refusal-sentence.ts'
import { teamText } from '../text/team-text.ts'
import type { Message } from '../views/blocks.ts'
import { newCaseView } from '../views/modals/new-case.ts'
import { type CaseList, caseListAnswer } from '../views/returns/case-list.ts'
import { codesAnswer } from '../views/returns/codes.ts'
import { helpAndQueue, helpAnswer, sentenceAnswer } from '../views/returns/help.ts'
import { quarantineAnswer } from '../views/returns/mail-list.ts'
import { settingsAnswer } from '../views/returns/settings.ts'
import { sendCasesCsv } from './cases-csv.ts'
import { mailPile } from './mail-pile.ts'
import { caseRows } from './queue.ts'
import { answerStats } from './stats.ts'

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
  '': async asked => helpAndQueue(await list(asked, 'queue', { open: true })),
  help: async ({ language }) => helpAnswer(language),
  mine: async asked => caseListAnswer(await list(asked, 'mine', { open: true, owner: asked.user })),
  late: async asked =>
    caseListAnswer(await list(asked, 'late', { open: true, deadlineBefore: asked.context.desk.now() })),
  find: async asked => caseListAnswer(await list(asked, 'found', { text: asked.words })),
  new: openNewCase,
  codes: async ({ context, language }) => codesAnswer(await context.desk.countCodes(), language),
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

async function list(asked: Asked, title: CaseList['title'], filter: CaseFilter): Promise<CaseList> {
  const { context, language, words } = asked
  const found = await caseRows(context, filter)
  return { title, words, ...found, language, now: context.desk.now() }
}

async function openNewCase({ context, language, triggerId }: Asked): Answer {
  await context.slack.interactive.views.open({ trigger_id: triggerId, view: newCaseView({ language }) })
  return null
}

async function exportCases({ context, language, words, user }: Asked): Answer {
  const range = periodOf(words === '' ? '90d' : words, context.desk.now())
  if (!range) return sentenceAnswer(teamText(language).answers.badPeriod)
  await sendCasesCsv(context, user, range)
  return sentenceAnswer(teamText(language).answers.csvSent)
}

function asLead(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  return async asked => {
    const { roles } = await asked.context.people.actorOf(asked.user)
    if (roles.includes('lead')) return answer(asked)
    return sentenceAnswer(refusalSentence({ reason: 'leads_only', last: null }, asked.language))
  }
}
