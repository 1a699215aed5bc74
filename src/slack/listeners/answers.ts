import { act } from '../../desk/act.ts'
import { openMail } from '../../desk/open-mail.ts'
import type { SlackContext } from '../context.ts'
import { type CaseAction, parseMailValue } from '../ids.ts'
import { refusalSentence } from '../text/refusal-sentence.ts'
import { teamText } from '../text/team-text.ts'
import { sentenceAnswer } from '../views/returns/help.ts'
import { mailAnswer } from '../views/returns/mail-list.ts'
import { openNoteFix } from './note-fix.ts'
import type { Press } from './press.ts'
import { openSection, openSettings, showHistory, undoSetting } from './settings.ts'
import { pressStats, showDefinitions } from './stats.ts'
import { shareStory, tellStory } from './story.ts'
import { show, tell } from './tell.ts'

/** Buttons that tell their clicker something and change no case. */
export const ANSWERS: { readonly [A in CaseAction]?: (context: SlackContext, press: Press) => Promise<void> } = {
  reveal,
  open_mail: showMail,
  replay: tellStory,
  share_story: shareStory,
  share_stats: (context, press) => pressStats(context, press, 'share'),
  stats_csv: (context, press) => pressStats(context, press, 'csv'),
  stats_definitions: showDefinitions,
  note_fix: openNoteFix,
  settings: openSettings,
  settings_section: openSection,
  settings_history: showHistory,
  undo_setting: undoSetting,
  home_filter: onlyShows,
  home_previous: onlyShows,
  home_next: onlyShows,
}

/** The App Home is drawn anew after every press on it: these ask for nothing else. */
async function onlyShows(): Promise<void> {}

/** The whole code, for a lead, for their eyes; the history says who looked. */
async function reveal(context: SlackContext, press: Press): Promise<void> {
  const { desk, people } = context
  const [actor, language] = await Promise.all([people.actorOf(press.user), people.languageOf(press.user)])
  const looked = press.caseId === null ? null : await act(desk, press.caseId, { kind: 'reveal' }, actor)
  const code = looked?.kind === 'done' ? await desk.revealCode(looked.after.id) : null
  if (code !== null) return show(context, press.user, press.place, sentenceAnswer(`\`${code}\``))
  const refusal = looked?.kind === 'refused' ? looked.refusal : ({ reason: 'no_such_case', last: null } as const)
  return tell(context, press.user, press.place, refusalSentence(refusal, language))
}

async function showMail(context: SlackContext, press: Press): Promise<void> {
  const { desk, people } = context
  const mailId = parseMailValue(press.value)?.mailId
  const opened = mailId ? await openMail(desk, mailId) : null
  const language = await people.languageOf(press.user)
  if (!opened) return tell(context, press.user, press.place, teamText(language).refusals.oldButton)
  await show(context, press.user, press.place, mailAnswer({ ...opened, language }))
}
