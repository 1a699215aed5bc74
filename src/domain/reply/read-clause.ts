import { findOptions, type Reference } from './find-options.ts'
import type { ReadableOption } from './reading.ts'
import type { Segment } from './segments.ts'
import type { Token } from './tokens.ts'
import { CHOICE_ROLES, DOUBT_ROLES, type DoubtRole } from './vocabulary.ts'

/** Why a reply that names an option may still not choose it. */
export type Doubt = DoubtRole | 'amount' | 'demand' | 'mark' | 'reference' | 'foreign'

/** What one clause of the reply says about the offer. */
export type Clause = {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly reference: Reference
  /** `strong`: chooses in words that are all understood. `weak`: chooses, with words that are not. */
  readonly strength: 'strong' | 'weak' | 'none'
  readonly doubts: readonly Doubt[]
  /** Agrees to something that it does not name: "yes", "this one", "I accept". */
  readonly agrees: boolean
  readonly accepts: boolean
  /** Every word of it is understood. */
  readonly understood: boolean
  /** Words that no table holds. */
  readonly unread: number
}

type TokenRole = Token['role']

/** Words that may surround a choice without changing it. */
const UNDERSTOOD: readonly TokenRole[] = [...CHOICE_ROLES, 'percent', 'symbol', 'ordinal']

/** Doubtful only beside an option; every other doubt counts wherever it stands. */
const BESIDE_AN_OPTION: readonly TokenRole[] = ['soft', 'past']
const ANYWHERE: readonly TokenRole[] = DOUBT_ROLES.filter(role => !BESIDE_AN_OPTION.includes(role))

export type ClauseContext = {
  readonly options: readonly ReadableOption[]
  /** True when nothing unknown stands before the clause on its line. */
  readonly alone: boolean
  /** Order numbers of this case, as our own mails name them. */
  readonly ownReferences: ReadonlySet<string>
  /** Words that turn a sentence round in another language. */
  readonly isForeignTurn: (word: string) => boolean
}

/** Reads one clause against the offer. */
export function readClause(segment: Segment, context: ClauseContext): Clause {
  const { tokens } = segment
  const reference = findOptions(tokens, context.options, context.alone)
  const understood = tokens.every((token, at) => reference.used.has(at) || UNDERSTOOD.includes(token.role))
  const has = (role: TokenRole): boolean => tokens.some(token => token.role === role)
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    sentence: segment.sentence,
    reference,
    strength: strengthOf(tokens, reference, understood, context.alone || !isBareNumber(tokens, reference)),
    doubts: doubtsOf(tokens, reference, understood, context),
    understood,
    unread: tokens.filter(token => token.role === 'unknown').length,
    agrees:
      understood &&
      reference.options === null &&
      (has('yes') || has('accept') || has('judged') || has('choose') || has('pronoun')),
    accepts: understood && reference.options === null && tokens.some(acceptsOutright),
  }
}

/** "I accept", "that works for me"; a mere "great" may be thanks. */
const acceptsOutright = ({ role, norm }: Token): boolean =>
  role === 'choose' || ((role === 'accept' || role === 'judged') && norm.includes(' '))

/** "2 fine" within a longer sentence counts pieces. */
const isBareNumber = (tokens: readonly Token[], reference: Reference): boolean =>
  reference.by === 'number' && !tokens.some(token => token.role === 'choose')

function strengthOf(
  tokens: readonly Token[],
  reference: Reference,
  understood: boolean,
  sure: boolean,
): Clause['strength'] {
  if (reference.options === null || !sure) return 'none'
  const has = (role: TokenRole): boolean => tokens.some(token => token.role === role)
  const framed = ['choose', 'wish', 'accept', 'yes', 'judged'].some(role => has(role as TokenRole))
  // "The code is great" may praise a code that has come; "option 1 is great" chooses.
  const praises = reference.byContent && has('judged') && !has('choose')
  if (understood && (framed || !opensWithLead(tokens)) && !has('past') && !has('soft'))
    return reference.vague || praises ? 'weak' : 'strong'
  return framed || understood || reference.by === 'number' || isHedged(tokens, reference) ? 'weak' : 'none'
}

/** "Maybe option 2", "option 1 if you can …": an answer with a reserve. */
function isHedged(tokens: readonly Token[], reference: Reference): boolean {
  const asked = tokens.some(token => token.role === 'question' && !isMark(token))
  if (asked || reference.vague || tokens.some(token => HOSTILE.includes(token.role))) return false
  const opens = tokens.findIndex(token => !PRELUDE.includes(token.role)) === Math.min(...reference.used)
  const reserved = tokens.some(token => ANYWHERE.includes(token.role) || token.role === 'reference')
  return tokens.every(token => token.role !== 'unknown') || (opens && reserved)
}

const PRELUDE: readonly TokenRole[] = ['polite', 'yes', 'symbol', 'now', 'and', 'or', 'contrast', 'the']

const HOSTILE: readonly TokenRole[] = ['threat', 'ask', 'speech', 'negation', 'decline', 'past']

/** "About the first option", "with option 2": speaks of it, does not take it. */
function opensWithLead(tokens: readonly Token[]): boolean {
  const first = tokens.find(token => token.role === 'the' || !PRELUDE.includes(token.role))
  return first?.role === 'lead'
}

function doubtsOf(
  tokens: readonly Token[],
  reference: Reference,
  understood: boolean,
  context: ClauseContext,
): readonly Doubt[] {
  const named = reference.options !== null || tokens.some(token => token.role === 'optionNoun')
  const doubts = tokens.flatMap((token, at) => doubtAt(tokens, at, token, named, context))
  const told = tokens.some(token => token.role === 'past')
  if (!told && tokens.some((token, at) => token.role === 'money' && !reference.used.has(at))) doubts.push('amount')
  const wishes = tokens.some(token => token.role === 'choose' || token.role === 'wish')
  return wishes && !understood && reference.options === null ? [...doubts, 'demand'] : doubts
}

function doubtAt(tokens: readonly Token[], at: number, token: Token, named: boolean, context: ClauseContext): Doubt[] {
  if (isMark(token)) return ['mark']
  if (token.role === 'question') return opensQuestion(tokens, at) ? ['question'] : []
  if (ANYWHERE.includes(token.role)) return [token.role as Doubt]
  // "…, I guess.": all by itself it is said of the neighbour.
  if (BESIDE_AN_OPTION.includes(token.role)) return named || tokens.length === 1 ? [token.role as Doubt] : []
  if (token.role === 'reference') return context.ownReferences.has(token.norm) ? [] : ['reference']
  return token.role === 'unknown' && context.isForeignTurn(token.norm) ? ['foreign'] : []
}

const isMark = (token: Token): boolean => token.role === 'question' && token.norm.startsWith('?')

/** A question word asks where it opens the clause, a questioning phrase ("do you agree") anywhere. */
const opensQuestion = (tokens: readonly Token[], at: number): boolean =>
  /^(?!is |are |what i )\S+ \S/.test(tokens[at]?.norm ?? '') ||
  tokens.slice(0, at).every(token => token.role !== 'the' && [...PRELUDE, 'because', 'lead'].includes(token.role))
