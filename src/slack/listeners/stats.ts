import { isQuicklyCounted, statsOf } from '../../desk/stats.ts'
import type { UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import { type StatsQuestion, statsQuestionOf } from '../../domain/stats-question.ts'
import type { WantedReport } from '../../ports/statistics.ts'
import type { SlackContext } from '../context.ts'
import { parseStatsValue } from '../ids.ts'
import { soon } from '../soon.ts'
import { deliverStats } from '../stats-report.ts'
import { teamText } from '../text/team-text.ts'
import type { Message } from '../views/blocks.ts'
import { sentenceAnswer } from '../views/returns/help.ts'
import { definitionsAnswer, workingOnStats } from '../views/returns/stats.ts'
import type { Press } from './press.ts'
import { show, tell } from './tell.ts'

type Asking = {
  readonly user: UserId
  readonly channel: string
  readonly language: TeamLanguage
  readonly how: WantedReport['how']
}

/** `/returns stats …`: the report comes as a whisper of its own, because charts may be refused. */
export async function answerStats(
  context: SlackContext,
  words: string,
  asking: Omit<Asking, 'how'>,
): Promise<Message | null> {
  const question = statsQuestionOf(words, context.desk.now())
  if (!question) return sentenceAnswer(teamText(asking.language).stats.badQuestion)
  return report(context, question, { ...asking, how: 'whisper' })
}

/** `Share in channel` and `CSV`. */
export async function pressStats(context: SlackContext, press: Press, how: WantedReport['how']): Promise<void> {
  const pressed = parseStatsValue(press.value)
  const question = pressed && statsQuestionOf(pressed.period, context.desk.now())
  if (!question || press.place.kind !== 'message') return
  const language = await context.people.languageOf(press.user)
  const asking = { user: press.user, channel: press.place.channel, language, how }
  const said = await report(context, { ...question, by: pressed.by }, asking)
  if (said) await tell(context, press.user, press.place, said.text)
}

/** `Definitions`. */
export async function showDefinitions(context: SlackContext, press: Press): Promise<void> {
  await show(context, press.user, press.place, definitionsAnswer(await context.people.languageOf(press.user)))
}

/** Null: it is delivered. Else what to say meanwhile: a job counts, and brings the report whatever happens. */
async function report(context: SlackContext, question: StatsQuestion, asking: Asking): Promise<Message | null> {
  const { period, by, range } = question
  const { language, ...to } = asking
  const wanted: WantedReport = { ...to, period, by }
  const stats = (await isQuicklyCounted(context.desk, question))
    ? await soon(statsOf(context.desk, question), PATIENCE_MS)
    : null
  if (stats) {
    await deliverStats(context, { ...wanted, range }, stats)
    return null
  }
  await context.desk.reportLater(context.desk.newId(), wanted)
  return workingOnStats(period, language)
}

/** Slack waits three seconds; on a slow or busy database counting is left to the job instead. */
const PATIENCE_MS = 2_200
