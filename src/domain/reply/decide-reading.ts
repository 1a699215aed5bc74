import type { Clause, Doubt } from './read-clause.ts'
import type { Reading } from './reading.ts'

/** A reply, read clause by clause, and what is known about it as a whole. */
export type ReadReplyText = {
  /** The customer's own words, which `because` quotes. */
  readonly text: string
  readonly clauses: readonly Clause[]
  /** Why nothing in this reply can be a clear choice, whatever it says; null: no such reason. */
  readonly barred: string | null
  /** How many unknown words a clear choice may hold besides. */
  readonly unreadAllowed: number
  /** How many options the offer has. */
  readonly offered: readonly number[]
}

/** A text longer than this says more than a choice; a person reads it. */
const LONGEST_CLEAR = 800
const LONGEST_QUOTE = 240

const unclear = (because: string): Reading => ({ kind: 'unclear', because })

/** What the clauses come to. Only words that are understood from end to end and that nothing else contradicts are a clear choice. */
export function decideReading(reply: ReadReplyText): Reading {
  const { clauses, text } = reply
  if (text.trim() === '') return unclear('There are no words of the customer in this reply.')
  const has = (doubt: Doubt): Clause | undefined => clauses.find(clause => clause.doubts.includes(doubt))
  const automatic = has('autoReply')
  if (automatic) return unclear(`An automatic reply: ${quote(text, automatic)}`)
  const injected = has('injection')
  if (injected) return unclear(`Instructions instead of an answer: ${quote(text, injected)}`)
  return clearChoice(reply) ?? counterProposal(reply) ?? likelyChoice(reply) ?? otherKind(reply)
}

function clearChoice({ text, clauses, barred, offered, unreadAllowed }: ReadReplyText): Reading | null {
  if (clauses.reduce((sum, clause) => sum + clause.unread, 0) > unreadAllowed) return null
  if (barred !== null || text.length > LONGEST_CLEAR) return null
  if (clauses.some(clause => clause.doubts.length > 0 || clause.reference.outside || clause.reference.unmatched))
    return null
  const strong = clauses.filter(clause => clause.strength === 'strong')
  if (strong.length > 0 && isFrail(strong, clauses)) return null
  const [agreed] = clauses.filter(clause => clause.accepts)
  const only = offered.length === 1 ? offered[0] : undefined
  if (
    strong.length === 0 &&
    only !== undefined &&
    agreed &&
    clauses.every(clause => clause.reference.options === null)
  ) {
    return choice(only, 'clear', quote(text, agreed))
  }
  const [option, ...others] = common(clauses)
  const [deciding] = strong
  if (option === undefined || others.length > 0 || !deciding) return null
  const settled = common(strong)
  return settled.length === 1 ? choice(option, 'clear', strong.map(clause => quote(text, clause)).join(' … ')) : null
}

/** Numbers that may count pieces decide only in a reply that is understood as a whole and counts nothing else. */
function isFrail(strong: readonly Clause[], clauses: readonly Clause[]): boolean {
  if (strong.some(({ reference }) => reference.by === 'named' && !reference.frail)) return false
  const others = clauses.filter(clause => !strong.includes(clause))
  if (others.some(clause => clause.reference.counts)) return true
  return strong.every(({ reference }) => reference.frail) && others.some(clause => !clause.understood)
}

function counterProposal({ text, clauses }: ReadReplyText): Reading | null {
  const wished = clauses.find(
    clause => (clause.reference.unmatched && !clause.doubts.includes('past')) || clause.doubts.includes('counter'),
  )
  return wished ? { kind: 'counter', because: sentenceOf(text, clauses, wished) } : null
}

function likelyChoice({ text, clauses, offered }: ReadReplyText): Reading | null {
  const asking = new Set(clauses.filter(asks).map(clause => clause.sentence))
  const positive = clauses.filter(
    clause => clause.strength !== 'none' && !rejects(clause) && !asking.has(clause.sentence),
  )
  const [first] = positive
  if (!first || clauses.some(clause => clause.reference.outside))
    return first ? null : agreement({ text, clauses, offered })
  const [option, ...more] = common(positive)
  if (option !== undefined && more.length === 0) return choice(option, 'likely', sentenceOf(text, clauses, first))
  const turned = clauses.findIndex(clause =>
    clause.doubts.some(doubt => doubt === 'change' || doubt === 'contrast' || doubt === 'soft'),
  )
  const last = positive.at(-1)
  const [final, ...others] = last?.reference.options ?? []
  if (turned < 0 || final === undefined || others.length > 0 || !last) return null
  return choice(final, 'likely', quote(text, last))
}

/** "Yes please" to an offer of one option. */
function agreement({ text, clauses, offered }: Pick<ReadReplyText, 'text' | 'clauses' | 'offered'>): Reading | null {
  const [only, ...more] = offered
  const agreed = clauses.find(clause => clause.agrees && !rejects(clause) && !asks(clause))
  const silent = clauses.every(clause => clause.reference.options === null && !rejects(clause))
  return only !== undefined && more.length === 0 && agreed && silent
    ? choice(only, 'likely', quote(text, agreed))
    : null
}

function otherKind({ text, clauses, barred }: ReadReplyText): Reading {
  const declined =
    clauses.find(clause => clause.doubts.includes('decline')) ??
    (clauses.every(saysNoMore) ? clauses.find(rejects) : undefined)
  if (declined) return { kind: 'decline', because: sentenceOf(text, clauses, declined) }
  const asked = clauses.find(asks) ?? clauses.find(clause => clause.doubts.includes('mark'))
  if (asked) return { kind: 'question', because: sentenceOf(text, clauses, asked) }
  const named = clauses.filter(clause => clause.reference.options !== null)
  const outside = named.find(clause => clause.reference.outside)
  if (outside) return unclear(`This offer has no such option: ${quote(text, outside)}`)
  const denied = clauses.find(rejects)
  if (denied) return unclear(`Says what is not wanted, not what is: ${sentenceOf(text, clauses, denied)}`)
  if (named.length > 0)
    return unclear(`Does not settle on one option: ${named.map(clause => quote(text, clause)).join(' … ')}`)
  return unclear(barred ?? `Names no option: ${shorten(text.trim())}`)
}

/** "No." "No, thank you." */
const saysNoMore = (clause: Clause): boolean =>
  clause.reference.options === null && (clause.understood || clause.end - clause.start <= 5)

const rejects = (clause: Clause): boolean => clause.doubts.includes('negation') || clause.doubts.includes('decline')

const asks = (clause: Clause): boolean => clause.doubts.includes('question') || clause.doubts.includes('ask')

/** The options that agree with every clause that points at any. */
function common(clauses: readonly Clause[]): readonly number[] {
  const sets = clauses.flatMap(clause => (clause.reference.options === null ? [] : [clause.reference.options]))
  return (sets[0] ?? []).filter(number => sets.every(set => set.includes(number)))
}

const choice = (option: number, certainty: 'clear' | 'likely', because: string): Reading => ({
  kind: 'choice',
  option,
  certainty,
  because,
})

const quote = (text: string, { start, end }: Pick<Clause, 'start' | 'end'>): string =>
  shorten(text.slice(start, end).trim())

function sentenceOf(text: string, clauses: readonly Clause[], { sentence }: Clause): string {
  const parts = clauses.filter(clause => clause.sentence === sentence)
  return quote(text, { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 })
}

const shorten = (words: string): string => {
  const line = words.replace(/\s+/g, ' ')
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line
}
