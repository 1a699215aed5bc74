import type { TeamText } from './en.ts'
import { answers } from './zh/answers.ts'
import { buttons } from './zh/buttons.ts'
import { card } from './zh/card.ts'
import { codes } from './zh/codes.ts'
import { deeds, someDeed } from './zh/deeds.ts'
import { digest } from './zh/digest.ts'
import { home } from './zh/home.ts'
import { mail } from './zh/mail.ts'
import { modals } from './zh/modals.ts'
import { names } from './zh/names.ts'
import { radar } from './zh/radar.ts'
import { refusals } from './zh/refusals.ts'
import { reminders } from './zh/reminders.ts'
import { settingNames } from './zh/setting-names.ts'
import { settings } from './zh/settings.ts'
import { stats } from './zh/stats.ts'
import { statsDefinitions } from './zh/stats-definitions.ts'
import { story } from './zh/story.ts'
import { thread } from './zh/thread.ts'

/** Simplified Chinese, for the team. */
export const zh: TeamText = {
  names,
  buttons,
  card,
  deeds,
  someDeed,
  thread,
  modals,
  answers,
  codes,
  digest,
  home,
  mail,
  radar,
  reminders,
  settings,
  settingNames,
  stats,
  story,
  statsDefinitions,
  refusals,
}
