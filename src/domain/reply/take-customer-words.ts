import { withoutOwnText } from './own-text.ts'
import {
  FORWARD_HEADS,
  HEADER_FROM,
  HEADER_OTHER,
  MACHINE_LINES,
  MESSAGE_BEGINS,
  MESSAGE_ENDS,
  matchesAny,
  QUOTE_HEADS,
  SIGNATURE,
} from './quoted-text.ts'

/** What a reply holds of the customer's own. */
export type CustomerWords = {
  readonly text: string
  /** Answers written under a quoted option: the option's number and quoted words, and the customer's below it. */
  readonly inline: readonly InlineAnswer[]
  /** Why these words may not be the customer's own answer to us. */
  readonly doubt: 'forwarded' | 'below_quote' | null
}

export type InlineAnswer = { readonly number: number; readonly option: string; readonly answer: string }

/** A reply longer than this is cut; a person reads it anyway. */
const LONGEST = 200_000

const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu

const QUOTED = /^\s*>/u
const QUOTED_OPTION = /^\s*(?:>\s*)+(\d{1,2})[.)]\s+(\S.*)$/u
const LISTED_OPTION = /^\s*(\d{1,2})[.)]\s+(\S.*)$/u

/** Takes away what mail programs, the marketplace and we ourselves put into a reply. */
export function takeCustomerWords(reply: string, sent: readonly string[]): CustomerWords {
  const clean = unwrap(
    reply
      .slice(0, LONGEST)
      .replace(/\r\n?/g, '\n')
      .replace(INVISIBLE, '')
      .replace(/[\u00a0\u202f\u3000\t]/g, ' '),
  )
  const { lines, head, forwarded } = upToQuote(clean.split('\n'))
  const { own, inline } = apart(lines)
  const above = tidy(withoutOwnText(own, sent))
  const below = above === '' && inline.length === 0 ? tidy(withoutOwnText(apart(head).own, sent)) : ''
  const text = above === '' ? below : above
  return { text: beforePastedOffer(text), inline, doubt: forwarded ? 'forwarded' : below === '' ? null : 'below_quote' }
}

function unwrap(text: string): string {
  const begin = MESSAGE_BEGINS.exec(text)
  const inside = begin ? text.slice(begin.index + begin[0].length) : text
  const end = MESSAGE_ENDS.exec(inside)
  return end ? inside.slice(0, end.index) : inside
}

/** `lines`: down to a header that starts somebody else's text, its marked quote left out; `head`: all below an unmarked one. */
function upToQuote(lines: readonly string[]): {
  lines: readonly string[]
  head: readonly string[]
  forwarded: boolean
} {
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (matchesAny(FORWARD_HEADS, line)) return { lines: kept, head: [], forwarded: true }
    const height = headHeight(lines, at)
    if (height === 0) {
      kept.push(line)
      continue
    }
    const rest = lines.slice(at + height)
    const marked = rest.find(next => next.trim() !== '' && !/^\s*>*\s*$/u.test(next))
    if (!marked || !QUOTED.test(marked))
      return { lines: kept, head: rest.filter(next => !isHeader(next)), forwarded: false }
    at += height - 1
  }
  return { lines: kept, head: [], forwarded: false }
}

const isHeader = (line: string): boolean => HEADER_FROM.test(line) || HEADER_OTHER.test(line)

/** How many lines the head of a quotation takes here; 0: none begins. */
function headHeight(lines: readonly string[], at: number): number {
  const line = lines[at] ?? ''
  if (line.length < 400 && matchesAny(QUOTE_HEADS, line)) return 1
  for (const height of [2, 3]) {
    const joined = lines.slice(at, at + height).join(' ')
    if (/^\s*(?:on|am|le|el|il)\b/iu.test(line) && joined.length < 400 && matchesAny(QUOTE_HEADS, joined)) return height
  }
  const header = HEADER_FROM.test(line) && lines.slice(at + 1, at + 5).some(next => HEADER_OTHER.test(next))
  return header ? 1 : 0
}

/** Separates the customer's lines from quoted ones, and what they wrote right under a quoted option. */
function apart(lines: readonly string[]): { own: string; inline: readonly InlineAnswer[] } {
  const own: string[] = []
  const inline: InlineAnswer[] = []
  let option: { number: number; option: string } | null = null
  let answer: string[] = []
  const close = (): void => {
    if (option && answer.join('').trim() !== '') inline.push({ ...option, answer: answer.join('\n').trim() })
    else own.push(...answer)
    answer = []
  }
  for (const line of lines) {
    if (SIGNATURE.test(line)) break
    if (QUOTED.test(line)) {
      close()
      option = quotedOption(line, option)
    } else if (option && !(line.trim() === '' && answer.length > 0)) answer.push(line)
    else if (option) {
      close()
      option = null
    } else own.push(line)
  }
  close()
  return { own: own.join('\n'), inline }
}

/** A quoted line that goes on without a number of its own belongs to the option above it; an empty or other one ends it. */
function quotedOption(
  line: string,
  before: { number: number; option: string } | null,
): { number: number; option: string } | null {
  const match = QUOTED_OPTION.exec(line)
  if (match?.[1] && match[2]) return { number: Number(match[1]), option: match[2] }
  const rest = line.replace(/^[\s>]+/u, '')
  return before && /^\p{Ll}/u.test(rest) ? { ...before, option: `${before.option} ${rest}` } : null
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .filter(line => !matchesAny(MACHINE_LINES, line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const GREETING =
  /^\s*(?:dear|hello|hi|guten tag|sehr geehrte\p{L}*|bonjour|hola|buenos días|gentile|buongiorno)\b.{0,60}[,:!]?\s*$/iu

/** A letter with a numbered list at the end of the reply is our offer pasted in, when the customer's own words stand above it. */
function beforePastedOffer(text: string): string {
  const lines = text.split('\n')
  const listed = lines.flatMap((line, at) =>
    Number(LISTED_OPTION.exec(line)?.[1]) > 0 ? [{ at, number: Number(LISTED_OPTION.exec(line)?.[1]) }] : [],
  )
  const start = listed.findIndex((entry, index) => entry.number === 1 && listed[index + 1]?.number === 2)
  if (start < 0) return text
  const first = listed[start]?.at ?? 0
  const letter = lines.findLastIndex((line, at) => at < first && at > 0 && GREETING.test(line))
  return letter > 0 ? lines.slice(0, letter).join('\n').trim() : text
}
