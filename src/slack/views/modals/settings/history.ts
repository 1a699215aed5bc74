import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../../domain/language.ts'
import { type PolicyChange, policyChanges } from '../../../../domain/policy/policy-changes.ts'
import type { PolicyVersion } from '../../../../domain/policy/policy-version.ts'
import type { Policy } from '../../../../domain/policy.ts'
import { date, inline, mention } from '../../../mrkdwn.ts'
import { versionValue } from '../../../settings-press.ts'
import { teamText } from '../../../text/team-text.ts'
import { actions, button, context, section, withButton } from '../../blocks.ts'
import { changeText } from '../../setting-words.ts'
import { modal } from '../modal.ts'

/** Versions a page. */
export const HISTORY_PAGE = 10

const MOST_LINES = 8
const LONGEST_LINE = 280

type History = {
  readonly versions: readonly PolicyVersion[]
  /** What came of the press that shows it; null for nothing to say. */
  readonly said: string | null
  readonly language: TeamLanguage
}

/** Who changed what and when, newest first, each to be undone. */
export function historyView({ versions, said, language }: History): types.ModalView {
  const { settings, buttons } = teamText(language)
  const oldest = versions.at(-1)
  const older = oldest && oldest.version > 1 && versions.length === HISTORY_PAGE
  return modal({
    action: 'settings_history',
    title: buttons.settings_history,
    language,
    blocks: [
      ...(said === null ? [] : [section(`*${inline(said, LONGEST_LINE)}*`)]),
      context(versions.length === 0 ? settings.historyEmpty : settings.historyTop),
      ...versions.map(version => versionBlock(version, language)),
      ...(older
        ? actions([button('settings_history', { value: versionValue(oldest.version), label: settings.historyOlder })])
        : []),
    ],
  })
}

function versionBlock({ version, before, policy, by, at }: PolicyVersion, language: TeamLanguage): types.KnownBlock {
  const { buttons } = teamText(language)
  const head = `*${version}* · ${mention(by)} · ${date(at, 'moment')}`
  const changes = policyChanges(before, policy)
  const text = [head, ...changeLines(changes, policy, language)].join('\n')
  if (changes.length === 0) return section(text)
  return withButton(text, button('undo_setting', { value: versionValue(version), label: buttons.undo_setting }))
}

/** One line a setting, as mrkdwn. */
function changeLines(changes: readonly PolicyChange[], policy: Policy, language: TeamLanguage): readonly string[] {
  const lines = changes.slice(0, MOST_LINES).map(change => inline(changeText(change, policy, language), LONGEST_LINE))
  const hidden = changes.length - lines.length
  return hidden > 0 ? [...lines, teamText(language).settings.moreChanges(hidden)] : lines
}

/** In place of a section that was saved. */
export function savedView(
  { version, policy, changes }: { version: number; policy: Policy; changes: readonly PolicyChange[] },
  language: TeamLanguage,
): types.ModalView {
  const { settings, buttons } = teamText(language)
  const undo = button('undo_setting', { value: versionValue(version), label: buttons.undo_setting })
  return modal({
    action: 'settings_history',
    title: settings.title,
    language,
    blocks: [
      section(settings.saved(version)),
      section(changeLines(changes, policy, language).join('\n')),
      ...actions([undo]),
    ],
  })
}
