import { changePolicy, type PolicyUndone, undoPolicyChange } from '../../desk/change-policy.ts'
import type { UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import type { SlackContext } from '../context.ts'
import { mention } from '../mrkdwn.ts'
import { isSettingsSection, parseEdited, parseVersion } from '../settings-press.ts'
import { leadsOnly } from '../text/refusal-sentence.ts'
import { teamText } from '../text/team-text.ts'
import { refusedView } from '../views/modals/modal.ts'
import { HISTORY_PAGE, historyView, savedView } from '../views/modals/settings/history.ts'
import { parseSection, sectionView } from '../views/modals/settings/section.ts'
import { settingsView } from '../views/modals/settings/settings.ts'
import { settingText } from '../views/setting-words.ts'
import type { Press } from './press.ts'
import { kept, type SubmissionAnswer, updated } from './submission-answer.ts'
import { tell } from './tell.ts'

type ForLead = (context: SlackContext, press: Press, language: TeamLanguage) => Promise<void>

/** Settings are leads' alone: anybody else is told so, and nothing is shown. */
const asLead =
  (answer: ForLead) =>
  async (context: SlackContext, press: Press): Promise<void> => {
    const { people } = context
    const [{ roles }, language] = await Promise.all([people.actorOf(press.user), people.languageOf(press.user)])
    if (roles.includes('lead')) return answer(context, press, language)
    await tell(context, press.user, press.place, leadsOnly(language))
  }

/** A button of another version of the desk. */
const tellOld = (context: SlackContext, { user, place }: Press, language: TeamLanguage): Promise<void> =>
  tell(context, user, place, teamText(language).refusals.oldButton)

export const openSettings = asLead(async ({ slack }, { triggerId }, language) => {
  await slack.interactive.views.open({ trigger_id: triggerId, view: settingsView(language) })
})

export const openSection = asLead(async (context, press, language) => {
  const { desk, slack } = context
  const { triggerId, value } = press
  if (!isSettingsSection(value)) return tellOld(context, press, language)
  const view = sectionView({ section: value, inForce: await desk.policyInForce(), language })
  await slack.interactive.views.push({ trigger_id: triggerId, view })
})

/** `History` opens on top of the settings; `Older` turns its page. */
export const showHistory = asLead(async (context, { triggerId, value, view }, language) => {
  const below = parseVersion(value) ?? 0
  const shown = historyView({ versions: await versionsBelow(context, below), said: null, language })
  const { views } = context.slack.interactive
  if (below === 0 || view === null) await views.push({ trigger_id: triggerId, view: shown })
  else await views.update({ view_id: view.id, view: shown })
})

const versionsBelow = ({ desk }: SlackContext, below: number) =>
  desk.policyVersions({ limit: HISTORY_PAGE, ...(below === 0 ? {} : { below }) })

/** `Undo` in the history, or beside what was just saved; the history then says what came of it. */
export const undoSetting = asLead(async (context, press, language) => {
  const { user, value, view } = press
  const version = parseVersion(value)
  if (version === null || view === null) return tellOld(context, press, language)
  const said = await undoneText(context, await undoPolicyChange(context.desk, version, user), language)
  const shown = historyView({ versions: await versionsBelow(context, 0), said, language })
  await context.slack.interactive.views.update({ view_id: view.id, view: shown })
})

async function undoneText(
  { desk, people }: SlackContext,
  undone: PolicyUndone,
  language: TeamLanguage,
): Promise<string> {
  const { settings } = teamText(language)
  switch (undone.kind) {
    case 'changed':
      return settings.undone(undone.version)
    case 'same':
      return settings.same
    case 'overtaken':
      return settings.overtaken(await people.nameOf(undone.by))
    case 'changed_since': {
      const policy = await desk.currentPolicy()
      return settings.changedSince(undone.paths.map(path => settingText(path, policy, language)).join(', '))
    }
    case 'impossible':
      return settings.impossible
    case 'no_such_version':
      return settings.noVersion
  }
}

type SettingsSubmission = {
  readonly context: SlackContext
  readonly user: UserId
  readonly language: TeamLanguage
  readonly metadata: string
  readonly values: unknown
}

/** Saves a section on the policy its editor saw; who is overtaken is told by whom, and saves nothing. */
export async function submitSection(submission: SettingsSubmission): Promise<SubmissionAnswer> {
  const { context, user, language, metadata, values } = submission
  const { desk, people } = context
  const { settings, refusals } = teamText(language)
  const refused = (sentence: string): SubmissionAnswer => updated(refusedView('settings_section', sentence, language))
  const { roles } = await people.actorOf(user)
  const edited = parseEdited(metadata)
  if (!roles.includes('lead')) return refused(leadsOnly(language))
  if (!edited) return refused(refusals.oldButton)
  const inForce = await desk.policyInForce()
  const parsed = parseSection(values, { section: edited.section, inForce, language })
  if (inForce.version === edited.basis && !parsed.ok) return kept(parsed.errors)
  const policy = parsed.ok ? parsed.value : inForce.policy
  const changed = await changePolicy(desk, { basis: edited.basis, policy }, user)
  if (changed.kind === 'overtaken') return refused(settings.overtaken(mention(changed.by)))
  if (changed.kind === 'same') return refused(settings.same)
  return updated(savedView({ ...changed, policy }, language))
}
