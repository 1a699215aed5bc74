import { findContent } from './find-content.ts'
import type { ReadableOption } from './reading.ts'
import type { Token } from './tokens.ts'

/** What a clause points at. */
export type Reference = {
  /** The offer's options that agree with all that the clause names; null: it names none; empty: no option agrees. */
  readonly options: readonly number[] | null
  /** `named`: by number with a word for option, by ordinal or by what the remedy is; `number`: a bare number. */
  readonly by: 'named' | 'number' | null
  /** The words fit several remedies ("refund", "keep"); one of them alone is no certain choice. */
  readonly vague: boolean
  /** A number or "the second one" that could also count or name pieces: sure only where nothing else is unclear. */
  readonly frail: boolean
  /** Says only what the remedy is, not its number. */
  readonly byContent: boolean
  /** Small numbers that stand for no option. */
  readonly counts: boolean
  /** An option number this offer does not have. */
  readonly outside: boolean
  /** A remedy, percentage or amount this offer does not have. */
  readonly unmatched: boolean
  /** Indexes of the tokens that are part of the reference. */
  readonly used: ReadonlySet<number>
}

type Mention = {
  readonly at: readonly number[]
  readonly number: number
  readonly by: 'named' | 'number'
  readonly frail: boolean
}

/** Numbers above this are sizes, years or house numbers, never an option. */
const HIGHEST_OPTION = 20

/** What a clause points at in this offer; `alone`: nothing before it in its sentence makes a bare number a quantity. */
export function findOptions(tokens: readonly Token[], options: readonly ReadableOption[], alone: boolean): Reference {
  const mentions = findMentions(tokens, options, alone)
  const numbered = mentions.map(mention =>
    options.filter(option => option.number === mention.number).map(o => o.number),
  )
  const content = findContent(tokens, options)
  const sets = [...numbered, ...content.sets]
  const outside = numbered.some(set => set.length === 0)
  return {
    options: sets.length === 0 ? null : intersection(sets),
    by:
      mentions.some(mention => mention.by === 'named') || content.sets.length > 0
        ? 'named'
        : mentions.length > 0
          ? 'number'
          : null,
    frail: content.sets.length === 0 && mentions.every(mention => mention.frail),
    byContent: mentions.length === 0 && content.sets.length > 0,
    counts: tokens.some((token, at) => token.role === 'number' && !mentions.some(mention => mention.at.includes(at))),
    vague: mentions.length === 0 && content.vague,
    outside,
    unmatched: content.unmatched || (!outside && sets.length > 1 && content.worth && intersection(sets).length === 0),
    used: new Set([...mentions.flatMap(mention => mention.at), ...content.used]),
  }
}

export const intersection = (sets: readonly (readonly number[])[]): readonly number[] =>
  (sets[0] ?? []).filter(number => sets.every(set => set.includes(number)))

function findMentions(
  tokens: readonly Token[],
  options: readonly ReadableOption[],
  alone: boolean,
): readonly Mention[] {
  const mentions: Mention[] = []
  tokens.forEach((token, at) => {
    const mention = mentionAt(tokens, at, options, alone)
    if (mention && token.value <= HIGHEST_OPTION) mentions.push(mention)
  })
  return mentions
}

function mentionAt(
  tokens: readonly Token[],
  at: number,
  options: readonly ReadableOption[],
  alone: boolean,
): Mention | null {
  const token = tokens[at]
  if (token?.role === 'number') return numberMention(tokens, at, token, alone)
  if (token?.role === 'ordinal') return placeMention(tokens, at, options[ordinalValue(token) - 1]?.number, alone)
  return token?.role === 'last' ? placeMention(tokens, at, options.at(-1)?.number, false) : null
}

/** "The second option", "option the second", "I take the second". */
function placeMention(tokens: readonly Token[], at: number, number = HIGHEST_OPTION, alone: boolean): Mention | null {
  const noun = tokens[at + 1]
  const chosen = introduced(tokens, at)
  if (noun?.role === 'optionNoun') return { at: [at, at + 1], number, by: 'named', frail: false }
  if (noun && isPronoun(noun)) return { at: [at, at + 1], number, by: 'named', frail: !chosen }
  if (tokens[at - 1]?.role === 'optionNoun') return { at: [at - 1, at], number, by: 'named', frail: false }
  if (!endsClause(tokens, at)) return null
  const bare = alone && leadsWith(tokens, at, ['the', ...PRELUDE])
  return chosen || bare ? { at: [at], number, by: 'named', frail: !chosen } : null
}

const isPronoun = (token: Token): boolean => token.role === 'pronoun' || token.norm === 'one'

const ordinalValue = (token: Token): number => (Number.isInteger(token.value) ? token.value : HIGHEST_OPTION)

function numberMention(tokens: readonly Token[], at: number, token: Token, alone: boolean): Mention | null {
  if (!Number.isInteger(token.value) || token.value > HIGHEST_OPTION) return null
  const number = token.value
  const before = skipSymbols(tokens, at)
  if (tokens[before]?.role === 'optionNoun') return { at: [before, at], number, by: 'named', frail: false }
  if (endsClause(tokens, at) && followsNumber(tokens, at)) return { at: [at], number, by: 'named', frail: true }
  if (isPronounOne(tokens, at)) return null
  return bareMention(tokens, at, number, alone)
}

function bareMention(tokens: readonly Token[], at: number, number: number, alone: boolean): Mention | null {
  if (endsClause(tokens, at)) {
    const judged = tokens.some(token => isVerdict(token))
    if (introduced(tokens, at)) return { at: [at], number, by: 'number', frail: judged }
    const bare = alone && leadsWith(tokens, at, PRELUDE) && !judgedInOneWord(tokens, at)
    return bare ? { at: [at], number, by: 'number', frail: judged } : null
  }
  const enumerator = at === 0 && alone && tokens[1]?.role !== 'item' && tokens[1]?.role !== 'unknown'
  return enumerator && followedByMark(tokens) ? { at: [at], number, by: 'number', frail: true } : null
}

const isVerdict = (token: Token): boolean => token.role === 'accept' || token.role === 'judged'

/** "2 good": two pieces are good. "2 is good" judges the option. */
const judgedInOneWord = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1)
    .some(token => isVerdict(token) && /^\p{Script=Latin}+$/u.test(token.norm) && token.norm !== 'works')

/** "1: keep it", "2 - the refund": a gap or mark behind the number. */
const followedByMark = ([number, next]: readonly Token[]): boolean =>
  number !== undefined && next !== undefined && (next.role === 'symbol' || next.start - number.end >= 2)

/** "one" behind a choosing word is a pronoun more often than the number. */
const isPronounOne = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === 'one' &&
  tokens.slice(0, at).some(token => !PRELUDE.includes(token.role as (typeof PRELUDE)[number]))

/** "1 / 2", "1 & 3", "1 2". */
function followsNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[skipSymbols(tokens, at)]
  return before?.role === 'number' && Number.isInteger(before.value) && before.value <= HIGHEST_OPTION
}

function skipSymbols(tokens: readonly Token[], at: number): number {
  let before = at - 1
  while (tokens[before]?.role === 'symbol') before -= 1
  return before
}

const PRELUDE = ['yes', 'polite', 'symbol', 'now', 'or', 'contrast', 'change'] as const
const AFTER = ['polite', 'yes', 'accept', 'judged', 'symbol', 'question', 'now', 'number'] as const

const leadsWith = (tokens: readonly Token[], at: number, roles: readonly string[]): boolean =>
  tokens.slice(0, at).every(token => roles.includes(token.role))

const endsClause = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1).every(token => AFTER.includes(token.role as (typeof AFTER)[number]))

/** A choosing word stands before it, with nothing but small words between. */
function introduced(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (['the', 'filler', 'symbol', 'polite', 'lead', 'now'].includes(tokens[before]?.role ?? '')) before -= 1
  return tokens[before]?.role === 'choose'
}
