import { isRecord } from '../block-rules/shape.ts'

type Json = Readonly<Record<string, unknown>>

/** A method's arguments, whichever way the body was written. */
export type Args = Json

/** Arguments that travel as JSON text in a form. */
const JSON_ARGUMENTS = ['attachments', 'blocks', 'files', 'metadata', 'unfurls', 'view']

/** Reads a call's body: a form (JSON values as text in it) or JSON. The token may stand among the arguments. */
export function readArguments(contentType: string, body: string, query: URLSearchParams): Args {
  const fromQuery = Object.fromEntries(query)
  if (contentType.startsWith('application/json')) {
    const json = parsed(body)
    return isRecord(json) ? { ...fromQuery, ...json } : fromQuery
  }
  const form = { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body)) }
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      JSON_ARGUMENTS.includes(name) ? (parsed(value) ?? value) : value,
    ]),
  )
}

export function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}

export function text(args: Args, name: string): string | undefined {
  const value = args[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

export const flag = (args: Args, name: string): boolean =>
  args[name] === true || args[name] === 'true' || args[name] === '1' || args[name] === 1

export function count(args: Args, name: string, fallback: number): number {
  const value = Number(args[name] ?? fallback)
  return Number.isInteger(value) && value > 0 ? value : fallback
}

/** A page of a list: Slack's cursor hides where the next one begins. */
export function page<T>(args: Args, all: readonly T[], size: number): { items: readonly T[]; next: string } {
  const limit = Math.min(count(args, 'limit', size), 1000)
  const start = Number(Buffer.from(text(args, 'cursor') ?? '', 'base64').toString() || '0')
  const end = start + limit
  return { items: all.slice(start, end), next: end < all.length ? Buffer.from(String(end)).toString('base64') : '' }
}
