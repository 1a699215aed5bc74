import type { types } from '@slack/bolt'
import { CUSTOMER_LANGUAGES, type TeamLanguage } from '../../../../domain/language.ts'
import { actionId } from '../../../ids.ts'
import { versionValue } from '../../../settings-press.ts'
import { SETTINGS_SECTIONS, sentencesSection } from '../../../settings-table.ts'
import { teamText } from '../../../text/team-text.ts'
import { actions, button, context, plain, section, withButton } from '../../blocks.ts'
import { languageText } from '../../setting-words.ts'
import { modal } from '../modal.ts'

/** `Settings`, for leads: one line a section, and the way to what was changed before. */
export function settingsView(language: TeamLanguage): types.ModalView {
  const { settings, buttons } = teamText(language)
  const edit = (value: string) => button('settings_section', { value, label: buttons.settings_section })
  return modal({
    action: 'settings',
    title: settings.title,
    language,
    blocks: [
      context(settings.intro),
      ...SETTINGS_SECTIONS.map(name => withButton(settings.section[name], edit(name), `section-${name}`)),
      { ...section(settings.sentences, 'section-sentences'), accessory: languageSelect(language) },
      ...actions([button('settings_history', { value: versionValue(0), label: buttons.settings_history })]),
    ],
  })
}

function languageSelect(team: TeamLanguage): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: actionId('settings_section'),
    placeholder: plain(teamText(team).settings.chooseLanguage),
    options: CUSTOMER_LANGUAGES.map(language => ({
      text: plain(languageText(language, team)),
      value: sentencesSection(language),
    })),
  }
}
