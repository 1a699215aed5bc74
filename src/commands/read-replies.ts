import { z } from 'zod'
import { readReply } from '../domain/reply/read-reply.ts'
import type { ReadableOption } from '../domain/reply/reading.ts'

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
