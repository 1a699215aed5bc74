import type { CustomerLanguage } from '../language.ts'
import { findForbidden } from '../lint-message.ts'
import { formatMoney, type Money } from '../money.ts'
import type { OwnSentences } from '../policy/own-sentences.ts'
import { CUSTOMER_SENTENCES } from './customer-languages.ts'
import { CODE_PLACEHOLDER, type MessageDraft, type OfferedOption, type PromisedItem } from './draft.ts'
import { oneLine, shortened } from './one-line.ts'
import { inOwnWords } from './own-words.ts'
import type { CustomerSentences } from './sentences.ts'

/** Characters of an item's title that a sentence can carry. */
const TITLE_LENGTH = 70
const NAME_LENGTH = 40

type Writer = {
  readonly say: CustomerSentences
  /** The quoted title of the order's item, or what stands for it. */
  readonly item: string
  readonly amount: (money: Money | null) => string | null
  readonly date: (iso: string) => string
}

/**
 * The mail a customer gets: plain text, in their language, with the sentences the shop words itself. `subject` is only
 * for a mail that answers none.
 */
export function composeMessage(
  draft: MessageDraft,
  language: CustomerLanguage,
  own: OwnSentences = {},
): { subject: string; body: string } {
  const { facts } = draft
  const writer = writerFor(draft, language, own)
  const orderId = oneLine(facts.orderId)
  const name = facts.customerName === null ? null : presentableName(facts.customerName)
  const body = [
    writer.say.greeting(name),
    ...paragraphs(draft, writer),
    writer.say.orderLine(orderId),
    `${writer.say.signOff}\n${oneLine(facts.shop)}`,
  ].join('\n\n')
  return { subject: writer.say.subject(orderId), body }
}

function writerFor({ facts }: MessageDraft, language: CustomerLanguage, own: OwnSentences): Writer {
  const { sentences, locale: ownLocale } = CUSTOMER_SENTENCES[language]
  const say = inOwnWords(sentences, own)
  const locale = facts.locale.toLowerCase().startsWith(language) ? facts.locale : ownLocale
  const title = presentable(facts.itemTitle, TITLE_LENGTH)
  return {
    say,
    item: title ? say.quoted(title) : say.untitled(oneLine(facts.orderId)),
    amount: money => money && plainSpaces(formatMoney(money, locale)),
    date: iso => longDate(iso, locale),
  }
}

function paragraphs(draft: MessageDraft, writer: Writer): readonly string[] {
  const { say, item, amount } = writer
  switch (draft.kind) {
    case 'offer':
      return [say.apology[draft.rootCause](item), ...choices(draft.options, writer)]
    case 'amended_offer':
      return [say.amended, ...choices(draft.options, writer)]
    case 'nudge':
      return [say.nudge(item), ...choices(draft.options, writer)]
    case 'question_back':
      return [say.questionBack, ...choices(draft.options, writer)]
    case 'claim_code':
      return codeParagraphs(draft, writer)
    case 'return_instructions':
      return [
        say.returnInstructions.send(item),
        say.returnInstructions.label,
        say.returnInstructions.refund(amount(draft.amount)),
      ]
    case 'refund_done':
      return [say.refundDone.done(item, draft.percent, amount(draft.amount)), say.refundDone.when, say.closeKindly]
    case 'replacement_coming':
      return [promised(draft.promised, say, say.replacementComing), say.replacementComing.close]
    case 'rejection':
      return [say.rejection.intro(item), say.rejection.reason[draft.rootCause], say.rejection.close]
    case 'cancelled':
      return [say.cancelled(item), say.closeKindly]
  }
}

function choices(options: readonly OfferedOption[], { say, amount }: Writer): readonly string[] {
  const lines = options.map(option => `${option.number}. ${optionLine(option, say, amount)}`)
  const numbers = options.map(option => option.number)
  return [`${say.choose}\n\n${lines.join('\n')}`, [say.ownSuggestion, say.howToAnswer(numbers)].join(say.between)]
}

function optionLine(
  { remedy, amount }: OfferedOption,
  { options }: CustomerSentences,
  written: Writer['amount'],
): string {
  switch (remedy.kind) {
    case 'claim_code':
      return options.claim_code(remedy.percent ?? 0)
    case 'partial_refund':
      return options.partial_refund(remedy.percent ?? 0, written(amount))
    case 'full_refund':
      return options.full_refund(written(amount))
    case 'returnless_refund':
      return options.returnless_refund(written(amount))
    case 'replacement':
      return options.replacement()
  }
}

function codeParagraphs(
  draft: Extract<MessageDraft, { kind: 'claim_code' }>,
  { say, date }: Writer,
): readonly string[] {
  const { claimCode } = say
  const worth = [claimCode.worth(draft.percent), ...(draft.expires ? [claimCode.until(date(draft.expires))] : [])]
  return [
    `${claimCode.intro}\n\n${CODE_PLACEHOLDER}`,
    worth.join(say.between),
    ...(draft.promised ? [promised(draft.promised, say, claimCode)] : []),
    claimCode.close,
  ]
}

function promised(
  item: PromisedItem | null,
  say: CustomerSentences,
  promise: Pick<CustomerSentences['claimCode'], 'promise' | 'promiseAnyItem'>,
): string {
  const title = item && presentable(item.title, TITLE_LENGTH)
  if (!item || !title) return promise.promiseAnyItem
  const code = item.code === null ? null : presentable(item.code, NAME_LENGTH)
  return promise.promise(say.quoted(title), code)
}

/** Text from outside as it may stand in our mail; null when a marketplace would refuse a mail that holds it. */
function presentable(text: string, max: number): string | null {
  const line = shortened(oneLine(text), max)
  return line !== '' && findForbidden(line).length === 0 ? line : null
}

/** A greeting may open with the name: one that begins like a numbered option is left out. */
function presentableName(text: string): string | null {
  const name = presentable(text, NAME_LENGTH)
  return name !== null && /^\p{L}/u.test(name) ? name : null
}

function longDate(iso: string, locale: string): string {
  const [year = 1970, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return plainSpaces(format.format(Date.UTC(year, month - 1, day)))
}

const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
