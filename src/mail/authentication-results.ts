/** One `method=result` of an Authentication-Results header with its properties, e.g. {"header.d": "amazon.com"}. */
export type AuthResult = {
  readonly method: string
  readonly result: string
  readonly properties: Readonly<Record<string, string>>
}

export type AuthenticationResults = { readonly authservId: string; readonly results: readonly AuthResult[] }

/** Reads the value of an Authentication-Results header (RFC 8601): comments may nest, values may be quoted. */
export function parseAuthenticationResults(value: string): AuthenticationResults {
  const [head = '', ...rest] = splitOutsideQuotes(withoutComments(value))
  const results = rest.flatMap(part => {
    const result = resultOf(part)
    return result ? [result] : []
  })
  // "id" or "id 1": a version may follow the id.
  return { authservId: unquoted(head.trim().split(/\s/)[0] ?? '').toLowerCase(), results }
}

function resultOf(part: string): AuthResult | null {
  const [first, ...others] = pairsOf(part)
  if (!first) return null
  const method = first[0].split('/')[0] ?? ''
  const properties: Record<string, string> = Object.create(null)
  for (const [key, value] of others) properties[key] ??= value
  return { method, result: first[1].toLowerCase(), properties }
}

function pairsOf(part: string): readonly (readonly [string, string])[] {
  return part
    .replace(/[ \t]+/g, ' ')
    .replaceAll(' =', '=')
    .replaceAll('= ', '=')
    .trim()
    .split(' ')
    .flatMap(word => {
      const equals = word.indexOf('=')
      return equals > 0 ? [[word.slice(0, equals).toLowerCase(), unquoted(word.slice(equals + 1))] as const] : []
    })
}

const unquoted = (text: string): string =>
  text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).replaceAll('\\', '') : text

/** A quoted string, an escaped character, a bracket, or a stretch of anything else. */
const TOKEN = /"(?:[^"\\]|\\.)*"|\\.|[()]|[^"\\()]+|["\\]/gs

/** Comments become a space; what stands in quotes stays, an unclosed comment swallows the rest. */
function withoutComments(value: string): string {
  let kept = ''
  let depth = 0
  for (const [token] of value.matchAll(TOKEN)) {
    if (token === '(') depth++
    else if (token === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) kept += token
    if (token === ')') kept += ' '
  }
  return kept
}

function splitOutsideQuotes(value: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '"' && value[at - 1] !== '\\') quoted = !quoted
    if (value[at] === ';' && !quoted) {
      parts.push(value.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, value.slice(start)]
}
