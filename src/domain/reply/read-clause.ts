import { findOptions, type Reference } from './find-options.ts'
import type { ReadableOption } from './reading.ts'
import type { Segment } from './segments.ts'
import type { Token } from './tokens.ts'

/** Why a reply that names an option may still not choose it. */
export type Doubt =
  | Extract<
      Token['role'],
      | 'or'
      | 'negation'
      | 'decline'
      | 'condition'
      | 'question'
      | 'ask'
      | 'hedge'
      | 'soft'
      | 'past'
      | 'contrast'
      | 'change'
      | 'extra'
      | 'counter'
      | 'threat'
      | 'speech'
      | 'autoReply'
      | 'injection'
    >
  | 'demand'
  | 'mark'
  | 'reference'
  | 'foreign'

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

/** Words that may surround a choice without changing it. */
const UNDERSTOOD: readonly Token['role'][] = [
  'optionNoun',
  'last',
  'choose',
  'wish',
  'accept',
  'judged',
  'yes',
  'the',
  'polite',
  'filler',
  'lead',
  'pronoun',
  'item',
  'now',
  'and',
  'because',
  'neutral',
  'code',
  'refund',
  'full',
  'partial',
  'keep',
  'return',
  'replace',
  'percent',
  'money',
  'symbol',
  'ordinal',
]

/** Doubtful wherever they stand in the reply. */
const ANYWHERE: readonly Token['role'][] = [
  'or',
  'negation',
  'decline',
  'condition',
  'question',
  'ask',
  'hedge',
  'contrast',
  'change',
  'extra',
  'counter',
  'threat',
  'speech',
  'autoReply',
  'injection',
]

/** Doubtful only beside an option. */
const BESIDE_AN_OPTION: readonly Token['role'][] = ['soft', 'past']

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
  const has = (role: Token['role']): boolean => tokens.some(token => token.role === role)
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
    accepts:
      understood &&
      reference.options === null &&
      (has('accept') || has('judged') || (has('choose') && (has('pronoun') || has('optionNoun')))),
  }
}

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
  const has = (role: Token['role']): boolean => tokens.some(token => token.role === role)
  const framed = ['choose', 'wish', 'accept', 'yes', 'judged'].some(role => has(role as Token['role']))
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

const PRELUDE: readonly Token['role'][] = ['polite', 'yes', 'symbol', 'now', 'and', 'or', 'contrast', 'the']

const HOSTILE: readonly Token['role'][] = ['threat', 'ask', 'speech', 'negation', 'decline', 'past']

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
  const wishes = tokens.some(token => token.role === 'choose' || token.role === 'wish')
  return wishes && !understood && reference.options === null ? [...doubts, 'demand'] : doubts
}

function doubtAt(tokens: readonly Token[], at: number, token: Token, named: boolean, context: ClauseContext): Doubt[] {
  if (isMark(token)) return ['mark']
  if (token.role === 'question') return opensQuestion(tokens, at) ? ['question'] : []
  if (ANYWHERE.includes(token.role)) return [token.role as Doubt]
  if (BESIDE_AN_OPTION.includes(token.role)) return named ? [token.role as Doubt] : []
  if (token.role === 'reference') return context.ownReferences.has(token.norm) ? [] : ['reference']
  return token.role === 'unknown' && context.isForeignTurn(token.norm) ? ['foreign'] : []
}

const isMark = (token: Token): boolean => token.role === 'question' && token.norm.startsWith('?')

/** A question word asks only where it opens the clause. */
const opensQuestion = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).every(token => token.role !== 'the' && [...PRELUDE, 'because', 'lead'].includes(token.role))
