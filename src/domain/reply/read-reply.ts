import { CUSTOMER_LANGUAGES, type CustomerLanguage } from '../language.ts'
import { decideReading } from './decide-reading.ts'
import { intersection } from './find-options.ts'
import { type Clause, readClause } from './read-clause.ts'
import type { ReadableOption, ReadReply } from './reading.ts'
import { isForeignTurn, lexiconOf, UNREAD_ALLOWED } from './reply-languages.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { type CustomerWords, type InlineAnswer, takeCustomerWords } from './take-customer-words.ts'
import { tokensOf } from './tokens.ts'
import { foldForms, type Unit, unitsOf } from './units.ts'

/** Far beyond what can be a clear choice; the rest of a longer text is not looked at. */
const LONGEST_READ = 6000

const ORDER_NUMBER = /\d{3}-\d{7}-\d{7}/g

/** More answers between quoted lines than an offer has options are no answers. */
const MOST_INLINE = 12

/** Says what a customer's reply means for the offer they got. Only a clear choice may act without a person. */
export const readReply: ReadReply = ({ reply, options, language, sent }) => {
  const taken = takeCustomerWords(reply, sent)
  const words = { ...taken, inline: taken.inline.slice(0, MOST_INLINE) }
  const ownReferences = new Set(sent.flatMap(body => body.match(ORDER_NUMBER) ?? []))
  const text = [words.text, ...words.inline.map(({ answer }) => answer)].join('\n\n').trim().slice(0, LONGEST_READ)
  const reader = bestReader(unitsOf(foldForms(text)), language)
  const read = (part: string): readonly Clause[] => readClauses(part, { reader, options, ownReferences })
  return decideReading({
    text,
    clauses: [...read(words.text.slice(0, LONGEST_READ)), ...inlineClauses(words, options, read)],
    barred: BARRED[taken.inline.length > MOST_INLINE ? 'below_quote' : (words.doubt ?? 'none')],
    unreadAllowed: UNREAD_ALLOWED[reader],
    offered: options.map(option => option.number),
  })
}

const BARRED = {
  forwarded: 'A forwarded mail: not necessarily the words of the customer.',
  below_quote: 'The words stand below a quotation without marks: they may be ours.',
  none: null,
} as const

type Reader = {
  readonly reader: CustomerLanguage
  readonly options: readonly ReadableOption[]
  readonly ownReferences: ReadonlySet<string>
}

function readClauses(text: string, { reader, options, ownReferences }: Reader): readonly Clause[] {
  const segments = segmentsOf(tokensOf(unitsOf(foldForms(text)), lexiconOf(reader)))
  const broken = brokenLines(segments)
  return segments.map((segment, at) =>
    readClause(segment, {
      options,
      alone: (broken.get(segment.line) ?? Number.POSITIVE_INFINITY) >= at && !opensList(segment),
      ownReferences,
      isForeignTurn: word => isForeignTurn(word, reader),
    }),
  )
}

/** The table that knows most of the words; the case's own language where two know as many. */
function bestReader(units: readonly Unit[], language: CustomerLanguage): CustomerLanguage {
  const unknown = (reader: CustomerLanguage): number =>
    tokensOf(units, lexiconOf(reader)).reduce(
      (sum, token) => sum + (token.role === 'unknown' ? token.end - token.start : 0),
      0,
    )
  const scored = CUSTOMER_LANGUAGES.map(reader => ({ reader, unknown: unknown(reader) }))
  const own = { reader: language, unknown: unknown(language) }
  return scored.reduce((best, next) => (next.unknown < best.unknown ? next : best), own).reader
}

/** "First, thank you …": begins a list of things to say. */
const opensList = ({ tokens: [first, second], paused }: Segment): boolean =>
  paused && second === undefined && (first?.role === 'ordinal' || first?.norm === 'one')

/** For each line the place of its first clause with a word the table does not hold. */
function brokenLines(segments: readonly Segment[]): ReadonlyMap<number, number> {
  const broken = new Map<number, number>()
  segments.forEach(({ tokens, line }, at) => {
    const greets = at === 0 && tokens[0]?.role === 'polite'
    if (!greets && !broken.has(line) && tokens.some(token => token.role === 'unknown' || token.role === 'past'))
      broken.set(line, at)
  })
  return broken
}

/** "> 2. Keep it …" with "yes please" below: the answer points at the quoted option, if that is still what the offer says. */
function inlineClauses(
  words: CustomerWords,
  options: readonly ReadableOption[],
  read: (text: string) => readonly Clause[],
): readonly Clause[] {
  let offset = words.text === '' ? 0 : words.text.length + 2
  return words.inline.flatMap(answer => {
    const clauses = read(answer.answer).map(clause => pointed(moved(clause, offset), answer, options, read))
    offset += answer.answer.length + 2
    return clauses
  })
}

/** Sentences of an inline answer are numbered after those of any text above it. */
const AFTER_ALL_TEXT = 1_000_000

const moved = (clause: Clause, by: number): Clause => ({
  ...clause,
  start: clause.start + by,
  end: clause.end + by,
  sentence: clause.sentence + by + AFTER_ALL_TEXT,
})

function pointed(
  clause: Clause,
  { number, option }: InlineAnswer,
  options: readonly ReadableOption[],
  read: (text: string) => readonly Clause[],
): Clause {
  if (!clause.agrees && clause.doubts.length === 0) return clause
  const quoted = read(option).flatMap(({ reference }) => (reference.options === null ? [] : [reference.options]))
  const offered =
    options.some(row => row.number === number) && quoted.length > 0 && intersection(quoted).includes(number)
  const reference = {
    ...clause.reference,
    options: offered ? [number] : [],
    by: 'named' as const,
    vague: false,
    frail: false,
  }
  return { ...clause, reference, strength: offered && clause.agrees ? 'strong' : 'none' }
}
