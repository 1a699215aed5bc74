import { decodeEntities } from './html-entities.ts'

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }

/** Elements whose content is never shown. */
const HIDDEN = ['script', 'style', 'title', 'template', 'noscript', 'textarea']

/** Cuts HTML into tags and text in one pass over it, whatever it holds: mail is read, never rendered. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const lowered = asciiLowerCase(html)
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const textEnd = open < 0 ? html.length : open
    if (textEnd > at) yield { kind: 'text', text: decodeEntities(html.slice(at, textEnd)) }
    if (open < 0) return
    const { token, end } = markupAt(html, open)
    if (token !== null) yield token
    at = token?.kind === 'open' && HIDDEN.includes(token.name) ? endBefore(lowered, `</${token.name}`, end) : end
  }
}

function markupAt(html: string, open: number): { readonly token: HtmlToken | null; readonly end: number } {
  if (html.startsWith('<!--', open)) return { token: null, end: endAfter(html, '-->', open + 4) }
  const end = tagEnd(html, open)
  const token = tagOf(html.slice(open + 1, end - 1))
  return token === 'text' ? { token: { kind: 'text', text: '<' }, end: open + 1 } : { token, end }
}

function tagOf(inside: string): HtmlToken | 'text' | null {
  const match = /^(\/?)([a-z][a-z0-9:]{0,30})/i.exec(inside)
  if (match?.[2] === undefined) return inside.startsWith('!') || inside.startsWith('?') ? null : 'text'
  return {
    kind: match[1] === '/' ? 'close' : 'open',
    name: match[2].toLowerCase(),
    attributes: inside.slice(match[0].length, match[0].length + 2000),
  }
}

/** Position behind the ">" that closes the tag at `open`, past any ">" in quoted attributes. */
function tagEnd(html: string, open: number): number {
  if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) return open + 1
  let quote = ''
  for (let at = open + 1; at < html.length; at++) {
    const char = html[at] ?? ''
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '>') return at + 1
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char
  }
  return endAfter(html, '>', open)
}

const endAfter = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}

const endBefore = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found
}

/** `toLowerCase` may change a text's length ("İ"); positions must stay. */
const asciiLowerCase = (text: string): string => text.replace(/[A-Z]+/g, upper => upper.toLowerCase())
