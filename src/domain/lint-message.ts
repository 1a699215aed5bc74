import type { CustomerLanguage, TeamLanguage } from './language.ts'
import { FEEDBACK_TALK, PROMOTION } from './messages/forbidden-words.ts'
import { evidentLanguage } from './messages/language-evidence.ts'

type Checked = { readonly orderId: string; readonly language: CustomerLanguage; readonly options?: number }

type Rule = {
  /** The words that break the rule; '' where something is missing; null when the rule is kept. */
  readonly find: (body: string, mail: Checked) => string | null
  readonly en: string
  readonly zh: string
}

/** A mail of more characters is not read, and some marketplaces cut it. */
const LONGEST = 3000
const SHORTEST = 30

/** Order numbers, claim codes, dates and amounts: groups of digits that nobody dials. */
const NOT_DIALLED =
  /\b\d{3}-\d{7}-\d{7}\b|\b[A-Z0-9]{4}-[A-Z0-9]{6}-[A-Z0-9]{4,6}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|[$€£¥]\s?[\d.,]+|[\d.,]+\s?[$€£¥%]/g

const LINK =
  /\bhttps?:\/\/\S*|\bwww\.\S+|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]{2,63}\.){1,4}(?:com|net|org|info|biz|shop|store|online|site|app|link|ly|io|co\.uk|co\.jp|com\.au|com\.mx|de|fr|es|it|eu|cn|jp)(?:\/\S*)?(?![\p{L}\p{N}-]|\.\p{L})/u

const MARKETPLACE_NAME = /^amazon\.(?:com|ca|de|fr|es|it|co\.uk|co\.jp|com\.au|com\.mx)$/

const EMOJI = /(?![\d#*©®™])(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3)/u

const firstOf = (patterns: readonly RegExp[], text: string): string | null =>
  patterns.map(pattern => pattern.exec(text)?.[0]).find(match => match !== undefined) ?? null

/** What the marketplaces' rules for messages to customers forbid or demand. */
export const LINT_RULES = {
  external_link: {
    find: body => outsideLink(body),
    en: 'Links are not allowed in messages to customers. Take the link out.',
    zh: '发给客户的消息不得包含链接。请删除该链接。',
  },
  email_address: {
    find: body =>
      /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/iu.exec(
        body,
      )?.[0] ?? null,
    en: 'E-mail addresses are not allowed in messages to customers. Take the address out.',
    zh: '发给客户的消息不得包含电子邮箱地址。请删除该地址。',
  },
  phone_number: {
    find: body => phoneNumber(body),
    en: 'Phone numbers are not allowed in messages to customers. Take the number out.',
    zh: '发给客户的消息不得包含电话号码。请删除该号码。',
  },
  emoji: {
    find: body => EMOJI.exec(body)?.[0] ?? null,
    en: 'Emoji are not allowed in messages to customers. Take it out.',
    zh: '发给客户的消息不得包含表情符号。请删除。',
  },
  feedback_talk: {
    find: body => firstOf(FEEDBACK_TALK, body),
    en: 'Do not talk about reviews, ratings or feedback in a message to a customer.',
    zh: '给客户的消息中不得提及评价、评分或反馈。',
  },
  promotion: {
    find: body => firstOf(PROMOTION, body),
    en: 'This reads like advertising. Say only what makes good on this order.',
    zh: '这句话像是广告。请只写与解决此订单有关的内容。',
  },
  order_number_missing: {
    find: (body, { orderId }) => (body.includes(orderId) ? null : ''),
    en: 'The order number is missing. Add it.',
    zh: '缺少订单编号。请补上。',
  },
  wrong_language: {
    find: (body, { language }) => wrongLanguage(body, language),
    en: "The message is not in the customer's language. Write it in their language.",
    zh: '消息所用的不是客户的语言。请用客户的语言书写。',
  },
  too_long: {
    find: body => (body.length > LONGEST ? `${body.length}` : null),
    en: `The message is longer than ${LONGEST} characters. Shorten it.`,
    zh: `消息超过 ${LONGEST} 个字符。请缩短。`,
  },
  too_short: {
    find: body => (body.trim().length < SHORTEST ? body.trim() : null),
    en: 'The message is too short to stand on its own. Say what you want the customer to know.',
    zh: '消息过短,内容不完整。请写明要告诉客户的内容。',
  },
  options_not_numbered: {
    find: (body, { options }) => (options === undefined ? null : misnumbered(body, options)),
    en: 'The options must stand on one line each, numbered "1. ", "2. " and so on in their order, each once.',
    zh: '每个方案须各占一行,按顺序以“1. ”“2. ”等编号,且每个编号只出现一次。',
  },
} as const satisfies Record<string, Rule>

export type LintRule = keyof typeof LINT_RULES

/** `excerpt`: the words that break the rule; '' where something is missing. */
export type LintFinding = { readonly rule: LintRule; readonly excerpt: string }

const RULE_NAMES = Object.keys(LINT_RULES) as readonly LintRule[]

const FORBIDDEN: readonly LintRule[] = [
  'external_link',
  'email_address',
  'phone_number',
  'emoji',
  'feedback_talk',
  'promotion',
]

/** What stands between a draft and its sending; empty when it may go. `options`: how many numbered options it must hold. */
export const lintMessage = (body: string, mail: Checked): readonly LintFinding[] => broken(RULE_NAMES, body, mail)

/** Which rules a piece of text would break wherever it stands. */
export const findForbidden = (text: string): readonly LintFinding[] =>
  broken(FORBIDDEN, text, { orderId: '', language: 'en' })

/** The finding as the agent reads it. */
export const lintSentence = (finding: LintFinding, teamLanguage: TeamLanguage): string => {
  const sentence = LINT_RULES[finding.rule][teamLanguage]
  return finding.excerpt === '' ? sentence : `${sentence} (${[...finding.excerpt].slice(0, 60).join('')})`
}

const broken = (rules: readonly LintRule[], body: string, mail: Checked): readonly LintFinding[] =>
  rules.flatMap(rule => {
    const excerpt = (LINT_RULES[rule] as Rule).find(body, mail)
    return excerpt === null ? [] : [{ rule, excerpt }]
  })

function outsideLink(body: string): string | null {
  for (const match of body.matchAll(new RegExp(LINK, 'gu'))) {
    if (!MARKETPLACE_NAME.test(match[0].toLowerCase())) return match[0]
  }
  return null
}

function phoneNumber(body: string): string | null {
  const rest = body.replace(NOT_DIALLED, ' ; ')
  for (const [candidate] of rest.matchAll(/\+?\(?\d[\d ()./-]{4,24}\d/g)) {
    const digits = candidate.replace(/\D/g, '').length
    if (digits >= (/[^\d]/.test(candidate) ? 7 : 9)) return candidate
  }
  return null
}

function wrongLanguage(body: string, language: CustomerLanguage): string | null {
  const evident = evidentLanguage(body)
  return evident === null || evident === language ? null : evident
}

function misnumbered(body: string, options: number): string | null {
  const found = [...body.matchAll(/^(\d{1,2})\. (.*)$/gmu)]
  const right =
    found.length === options && found.every((match, index) => Number(match[1]) === index + 1 && match[2]?.trim())
  return right ? null : found.map(match => match[1]).join(', ')
}
