import { answers } from './en/answers.ts'
import { buttons } from './en/buttons.ts'
import { card } from './en/card.ts'
import { codes } from './en/codes.ts'
import { deeds, someDeed } from './en/deeds.ts'
import { digest } from './en/digest.ts'
import { home } from './en/home.ts'
import { mail } from './en/mail.ts'
import { modals } from './en/modals.ts'
import { names } from './en/names.ts'
import { radar } from './en/radar.ts'
import { refusals } from './en/refusals.ts'
import { reminders } from './en/reminders.ts'
import { settingNames } from './en/setting-names.ts'
import { settings } from './en/settings.ts'
import { stats } from './en/stats.ts'
import { statsDefinitions } from './en/stats-definitions.ts'
import { story } from './en/story.ts'
import { thread } from './en/thread.ts'

/** English, for the team. */
export const en = {
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

/** Every sentence the team reads. English sets the shape: what is missing in another language does not compile. */
export type TeamText = typeof en
