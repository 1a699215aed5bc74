import { type DestinationStream, type Logger, pino } from 'pino'
import pretty from 'pino-pretty'
import type { Config } from './config.ts'

/** Fields that may hold a secret or a person's words, wherever they turn up in what is logged. */
const NEVER = [
  'token',
  'password',
  'secret',
  'authorization',
  'raw',
  'body',
  'text',
  'to',
  'from',
  'subject',
  'relay',
  'address',
]

const REDACTED = NEVER.flatMap(name => [name, `*.${name}`, `*.*.${name}`])

/** To standard output, or where a test looks. */
export function createLog({ level, format }: Config['log'], sink?: DestinationStream): Logger {
  const options = { level, redact: { paths: REDACTED, remove: true }, serializers: { err: describeError } }
  if (sink) return pino(options, sink)
  return format === 'json'
    ? pino(options)
    : pino(options, pretty({ colorize: true, ignore: 'pid,hostname', sync: true }))
}

/** Libraries hang requests, with tokens and texts, on their errors: only what an error is and where it arose is kept. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack, cause } = error
  const code = (error as { code?: unknown }).code
  return {
    name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(stack ? { stack } : {}),
    ...(cause instanceof Error ? { cause: cause.message } : {}),
  }
}
