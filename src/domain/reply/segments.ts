import type { Token } from './tokens.ts'

/** A clause of the reply: what stands between two marks or joining words. */
export type Segment = {
  readonly tokens: readonly Token[]
  /** Clauses of one sentence share it. */
  readonly sentence: number
  /** Clauses of one line, as the customer broke it, share it. */
  readonly line: number
  /** A comma or the like ends it. */
  readonly paused: boolean
}

/** A line shorter than this that ends without a mark ends a sentence: no mail program wrapped it. */
const WRAPPED_LINE = 50

type Cursor = { tokens: Token[]; sentence: number; line: number; startsLine: boolean; lineStart: number }

type Ending = 'line' | 'sentence' | 'pause' | 'clause'

/** Cuts the tokens of a text into clauses. */
export function segmentsOf(tokens: readonly Token[]): readonly Segment[] {
  const segments: Segment[] = []
  const now: Cursor = { tokens: [], sentence: 0, line: 0, startsLine: true, lineStart: 0 }
  for (const [index, token] of tokens.entries()) {
    const ending = endingAt(token, tokens[index + 1], now)
    if (token.role === 'question') now.tokens.push(token)
    if (ending) close(now, segments, ending)
    if (ending ? LEADS_ON.includes(token.role) : !MARKS.includes(token.role)) now.tokens.push(token)
  }
  close(now, segments, 'sentence')
  return segments
}

/** Joining words that belong to the clause they open. */
const LEADS_ON: readonly Token['role'][] = ['or', 'contrast', 'because', 'polite']

/** Thanks begin a clause of their own: "option 2 thank you for …". */
const THANKS = /^(?:thank|thx|danke|vielen dank|merci|gracias|muchas gracias|grazie)/

/** Have done their part once the clauses are cut; a question word or mark was taken in before. */
const MARKS: readonly Token['role'][] = ['line', 'stop', 'pause', 'question']

function close(now: Cursor, segments: Segment[], ending: Ending): void {
  const { tokens, sentence, line } = now
  if (tokens.length > 0) segments.push({ tokens, sentence, line, paused: ending === 'pause' })
  now.startsLine = ending === 'line' || (now.startsLine && tokens.length === 0)
  now.tokens = []
  if (ending === 'line') now.line += 1
  if (ending === 'line' || ending === 'sentence') now.sentence += 1
}

/** What ends before or with this token; null: the clause goes on. */
function endingAt(token: Token, next: Token | undefined, now: Cursor): Ending | null {
  switch (token.role) {
    case 'line': {
      const wrapped = next !== undefined && next.role !== 'line' && token.start - now.lineStart >= WRAPPED_LINE
      now.lineStart = token.end
      return wrapped ? null : 'line'
    }
    case 'stop':
      return isEnumerator(now, token, next) ? null : 'sentence'
    case 'pause':
      return isEnumerator(now, token, next) ? null : 'pause'
    case 'question':
      return token.norm.startsWith('?') ? 'sentence' : null
    case 'and':
    case 'or':
    case 'contrast':
    case 'because':
      return 'clause'
    case 'polite':
      return now.tokens.length > 0 && THANKS.test(token.norm) ? 'clause' : null
    default:
      return null
  }
}

/** "2. Keep it", "1) yes": the mark belongs to the number, the clause goes on. */
function isEnumerator(now: Cursor, mark: Token, next: Token | undefined): boolean {
  const [first, second] = now.tokens
  if (!now.startsLine || first?.role !== 'number' || second || first.end !== mark.start) return false
  return next !== undefined && next.role !== 'line' && /^[.)]$/.test(mark.norm)
}
