import type { UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import { followUpAt } from '../../domain/repeat-fault.ts'
import type { SlackContext } from '../context.ts'
import { teamText } from '../text/team-text.ts'
import { fixNotedView, noteFixView, parseNoteFix } from '../views/modals/note-fix.ts'
import type { Press } from './press.ts'
import { kept, type SubmissionAnswer, updated } from './submission-answer.ts'
import { tell } from './tell.ts'

/** `Fix noted`: everybody who sees the warning may say what was changed, once. */
export async function openNoteFix(context: SlackContext, press: Press): Promise<void> {
  const { desk, people, slack } = context
  const [alarm, language] = await Promise.all([desk.findAlarm(press.value ?? ''), people.languageOf(press.user)])
  const { radar } = teamText(language)
  if (!alarm || alarm.fix) return tell(context, press.user, press.place, alarm ? radar.notedAlready : radar.gone)
  await slack.interactive.views.open({ trigger_id: press.triggerId, view: noteFixView(alarm.id, language) })
}

type Submitted = {
  readonly context: SlackContext
  readonly user: UserId
  readonly language: TeamLanguage
  readonly metadata: string
  readonly values: unknown
}

export async function submitNoteFix(submitted: Submitted): Promise<SubmissionAnswer> {
  const { context, user, language, metadata: alarmId, values } = submitted
  const { desk } = context
  const { radar } = teamText(language)
  const parsed = parseNoteFix(values, language)
  if (!parsed.ok) return kept(parsed.errors)
  const shown = (sentence: string): SubmissionAnswer => updated(fixNotedView(sentence, language))
  const alarm = await desk.findAlarm(alarmId)
  if (!alarm) return shown(radar.gone)
  const at = desk.now()
  const noted = await desk.noteFix(alarm.id, { by: user, at, note: parsed.value.note }, followUpAt(alarm, at))
  return shown(noted ? radar.noted : radar.notedAlready)
}
