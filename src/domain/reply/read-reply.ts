import type { CustomerLanguage } from '../language.ts'
import { decideReading } from './decide-reading.ts'
import { intersection } from './find-options.ts'
import { type Clause, readClause } from './read-clause.ts'
import type { ReadableOption, ReadReply } from './reading.ts'
import { isForeignTurn, LEXICONS } from './reply-languages.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { type CustomerWords, type InlineAnswer, takeCustomerWords } from './take-customer-words.ts'
import { type Token, tokensOf } from './tokens.ts'
import { foldForms, type Unit, unitsOf } from './units.ts'

const ORDER_NUMBER = /\d{3}-\d{7}-\d{7}/g

/** Says what a customer's reply means for the offer they got. Only a clear choice may act without a person. */
export const readReply: ReadReply = ({ reply, options, language, sent }) => {
  const words = takeCustomerWords(reply, sent)
  const ownReferences = new Set(sent.flatMap(body => body.match(ORDER_NUMBER) ?? []))
  const read = (text: string): readonly Clause[] => readClauses(text, language, options, ownReferences)
  const text = [words.text, ...words.inline.map(answer => answer.answer)].join('\n\n').trim()
  const main = words.text === '' ? [] : read(words.text)
  const inline = inlineClauses(words, options, read, language)
  return decideReading({
    text,
    clauses: [...main, ...inline],
    barred: BARRED[words.doubt ?? 'none'],
    offered: options.map(option => option.number),
  })
}

const BARRED = {
  forwarded: 'A forwarded mail: not necessarily the words of the customer.',
  below_quote: 'The words stand below a quotation without marks: they may be ours.',
  none: null,
} as const

function readClauses(
  text: string,
  language: CustomerLanguage,
  options: readonly ReadableOption[],
  ownReferences: ReadonlySet<string>,
): readonly Clause[] {
  const units = unitsOf(foldForms(text))
  const { tokens, reader } = bestReading(units, language)
  const segments = segmentsOf(tokens)
  const broken = brokenSentences(segments)
  return segments.map((segment, at) =>
    readClause(segment, {
      options,
      alone: (broken.get(segment.sentence) ?? Number.POSITIVE_INFINITY) >= at && !opensList(segment),
      ownReferences,
      isForeignTurn: word => isForeignTurn(word, reader),
    }),
  )
}

/** Reads with the table that knows most of the words; the mail's own language where two know as many. */
function bestReading(
  units: readonly Unit[],
  language: CustomerLanguage,
): { tokens: readonly Token[]; reader: CustomerLanguage } {
  const readers = [language, ...(Object.keys(LEXICONS) as CustomerLanguage[]).filter(other => other !== language)]
  const readings = readers.map(reader => ({ reader, tokens: tokensOf(units, LEXICONS[reader]) }))
  const unknown = (tokens: readonly Token[]): number =>
    tokens.reduce((sum, token) => sum + (token.role === 'unknown' ? token.end - token.start : 0), 0)
  const scored = readings.map(reading => ({ ...reading, unknown: unknown(reading.tokens) }))
  return scored.reduce((best, next) => (next.unknown < best.unknown ? next : best))
}

/** "First, thank you …": begins a list of things to say. */
const opensList = ({ tokens: [first, second], paused }: Segment): boolean =>
  paused && second === undefined && (first?.role === 'ordinal' || first?.norm === 'one')

/** For each sentence the place of its first clause with a word the table does not hold. */
function brokenSentences(segments: readonly Segment[]): ReadonlyMap<number, number> {
  const broken = new Map<number, number>()
  segments.forEach(({ tokens, sentence }, at) => {
    const greets = at === 0 && tokens[0]?.role === 'polite'
    if (!greets && !broken.has(sentence) && tokens.some(token => token.role === 'unknown' || token.role === 'past'))
      broken.set(sentence, at)
  })
  return broken
}

/** "> 2. Keep it …" with "yes please" below: the answer points at the quoted option, if that is still what the offer says. */
function inlineClauses(
  words: CustomerWords,
  options: readonly ReadableOption[],
  read: (text: string) => readonly Clause[],
  language: CustomerLanguage,
): readonly Clause[] {
  let offset = words.text === '' ? 0 : words.text.length + 2
  const clauses: Clause[] = []
  for (const answer of words.inline) {
    const own = read(answer.answer).map(clause => moved(clause, offset))
    clauses.push(...own.map(clause => pointed(clause, answer, options, read, language)))
    offset += answer.answer.length + 2
  }
  return clauses
}

const moved = (clause: Clause, by: number): Clause => ({
  ...clause,
  start: clause.start + by,
  end: clause.end + by,
  sentence: clause.sentence + by + 1_000_000,
})

function pointed(
  clause: Clause,
  answer: InlineAnswer,
  options: readonly ReadableOption[],
  read: (text: string) => readonly Clause[],
  language: CustomerLanguage,
): Clause {
  if (!clause.agrees && clause.doubts.length === 0) return clause
  const quoted = read(answer.option).flatMap(({ reference }) => (reference.options === null ? [] : [reference.options]))
  const agreeing = quoted.length === 0 ? [] : intersection(quoted)
  const still = options.some(option => option.number === answer.number) && agreeing.includes(answer.number)
  const reference = { ...clause.reference, options: still ? [answer.number] : [], by: 'named' as const, vague: false }
  return { ...clause, reference, strength: still && clause.agrees && language ? 'strong' : 'none' }
}
