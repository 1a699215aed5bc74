import type { TeamLanguage } from '../../domain/language.ts'
import { en, type TeamText } from './en.ts'
import { zh } from './zh.ts'

const TEXTS: Readonly<Record<TeamLanguage, TeamText>> = { en, zh }

export const teamText = (language: TeamLanguage): TeamText => TEXTS[language]

/** BCP 47 tag for amounts in that language. */
const LOCALES: Readonly<Record<TeamLanguage, string>> = { en: 'en-US', zh: 'zh-CN' }

export const localeOf = (language: TeamLanguage): string => LOCALES[language]

/** The team language of a person's Slack locale ("zh-CN"); English where there is none. */
export const languageOfLocale = (locale: string | undefined): TeamLanguage => (locale?.startsWith('zh') ? 'zh' : 'en')
