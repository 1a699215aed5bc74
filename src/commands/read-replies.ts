import { z } from 'zod'
import { REMEDY_KINDS, type RemedyKind } from '../domain/remedies/remedy.ts'
import { readReply } from '../domain/reply/read-reply.ts'
import type { ReadableOption } from '../domain/reply/reading.ts'

export type ParsedOffer =
  | { readonly ok: true; readonly options: readonly ReadableOption[] }
  | { readonly ok: false; readonly problem: string }

const WITH_PERCENT: readonly RemedyKind[] = ['claim_code', 'partial_refund']

const isKind = (text: string): text is RemedyKind => (REMEDY_KINDS as readonly string[]).includes(text)

/** Reads `claim_code:60,partial_refund:40,full_refund`: the options of an offer in their order. */
export function parseOffer(text: string): ParsedOffer {
  const options: ReadableOption[] = []
  for (const [index, part] of text.split(',').entries()) {
    const [kind = '', percent, ...rest] = part.trim().split(':')
    if (!isKind(kind)) return problem(`"${part.trim()}" is none of ${REMEDY_KINDS.join(', ')}`)
    const wanted = WITH_PERCENT.includes(kind)
    const sound = wanted ? /^[1-9]\d?$|^100$/.test(percent ?? '') : percent === undefined
    if (!sound || rest.length > 0)
      return problem(wanted ? `${kind} needs a percentage from 1 to 100: ${kind}:60` : `${kind} takes no percentage`)
    options.push({ number: index + 1, remedy: { kind, percent: wanted ? Number(percent) : null }, amount: null })
  }
  return { ok: true, options }
}

const problem = (sentence: string): ParsedOffer => ({ ok: false, problem: sentence })

const replyLine = z.object({ id: z.string(), text: z.string() })

/** `makegood read --replies`: reads each line's reply against the offer; a bad line is named, the others are read. */
export function readReplies(input: {
  readonly lines: string
  readonly options: readonly ReadableOption[]
  readonly json: boolean
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}): 0 | 1 {
  const { lines, options, json, print, complain } = input
  let exitCode: 0 | 1 = 0
  for (const [index, line] of lines.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const parsed = parseLine(line)
    if (typeof parsed === 'string') {
      complain(`line ${index + 1}: ${parsed}`)
      exitCode = 1
      continue
    }
    const { id, text } = parsed
    const reading = readReply({ reply: text, options, language: 'en', sent: [] })
    print(json ? JSON.stringify({ id, reading }) : `${id}: ${wordsFor(reading)} (${reading.because})`)
  }
  return exitCode
}

function wordsFor({ kind, option, certainty }: ReturnType<typeof readReply>): string {
  return kind === 'choice' ? `option ${option}, ${certainty}` : kind
}

function parseLine(line: string): z.infer<typeof replyLine> | string {
  try {
    const parsed = replyLine.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : 'wants {"id": "…", "text": "…"}, both texts'
  } catch {
    return 'is not JSON: one object a line, {"id": "…", "text": "…"}'
  }
}
