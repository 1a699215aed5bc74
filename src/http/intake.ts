import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { CUSTOMER_LANGUAGES } from '../domain/language.ts'
import { CURRENCIES, type Currency, parseMoney } from '../domain/money.ts'
import type { RequestFacts } from '../domain/open-case.ts'
import { readBody } from './read-body.ts'
import { pathOf, type Route, sendJson } from './server.ts'

const MOST_BYTES = 256_000
const MOST_A_MINUTE = 300

const item = z.object({
  title: z.string().trim().min(1).max(500),
  sku: z.string().trim().max(100).optional(),
  quantity: z.number().int().min(1).max(9999),
  price: z
    .object({ amount: z.string(), currency: z.enum(CURRENCIES as [Currency, ...Currency[]]) })
    .refine(price => parseMoney(price.amount, price.currency) !== null, {
      message: 'a decimal such as "24.90"',
      path: ['amount'],
    })
    .optional(),
})

const returnRequest = z.object({
  store: z.string().trim().min(1).max(100),
  orderId: z.string().trim().min(1).max(60),
  reason: z.string().trim().max(500).optional(),
  comments: z.string().trim().max(5000).optional(),
  requestedAt: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
  customer: z.object({
    name: z.string().trim().max(200).optional(),
    email: z.email().max(254).optional(),
    language: z.enum(CUSTOMER_LANGUAGES).optional(),
  }),
  items: z.array(item).min(1).max(50),
})

type ReturnRequest = z.infer<typeof returnRequest>

/** How a repeat with the same `Idempotency-Key` is told from another request under that key. */
export type IntakeAnswer =
  | { readonly kind: 'created' | 'repeated'; readonly caseId: string }
  | { readonly kind: 'conflict' }

type IntakeOptions = {
  readonly token: string
  readonly now: () => Date
  readonly receive: (
    facts: RequestFacts,
    idempotency: { key: string | null; bodyHash: string },
  ) => Promise<IntakeAnswer>
}

/** `POST /api/return-requests`: a shop's own system opens a case. Off without `INTAKE_TOKEN`. */
export function intakeRoute(options: IntakeOptions): Route {
  const tooMany = limitPerMinute(MOST_A_MINUTE)
  return async (request, response) => {
    if (pathOf(request) !== '/api/return-requests') return false
    const { status, body, headers } = await answerTo(request, options, tooMany)
    // Whoever was refused before their body was read gets the answer all the same.
    request.resume()
    sendJson(response, status, body, headers)
    return true
  }
}

type Answer = { readonly status: number; readonly body: object; readonly headers?: Record<string, string> }

async function answerTo(
  request: IncomingMessage,
  { token, now, receive }: IntakeOptions,
  tooMany: (now: Date) => boolean,
): Promise<Answer> {
  if (request.method !== 'POST') return { status: 405, body: { error: 'only POST' }, headers: { allow: 'POST' } }
  if (!tokenMatches(request, token)) return { status: 401, body: { error: 'wrong or missing bearer token' } }
  if (tooMany(now())) return { status: 429, body: { error: 'too many requests' }, headers: { 'retry-after': '60' } }
  const body = await readBody(request, MOST_BYTES)
  if (body === null) return { status: 413, body: { error: `at most ${MOST_BYTES} bytes` } }
  const parsed = parseRequest(body)
  if ('errors' in parsed) return { status: 400, body: parsed }
  const key = request.headers['idempotency-key']
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const answer = await receive(factsFrom(parsed), { key: typeof key === 'string' ? key : null, bodyHash })
  if (answer.kind === 'conflict')
    return { status: 409, body: { error: 'this Idempotency-Key came with another body before' } }
  return { status: answer.kind === 'created' ? 201 : 200, body: { caseId: answer.caseId } }
}

type Problems = { readonly errors: readonly { readonly path: string; readonly message: string }[] }

function parseRequest(body: string): ReturnRequest | Problems {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return { errors: [{ path: '', message: 'not JSON' }] }
  }
  const parsed = returnRequest.safeParse(json)
  if (parsed.success) return parsed.data
  return { errors: parsed.error.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message })) }
}

/** The caller holds the shop's token, so what it says is trusted. */
const factsFrom = (request: ReturnRequest): RequestFacts => ({
  store: request.store,
  orderId: request.orderId,
  marketplace: 'other',
  language: request.customer.language ?? 'en',
  requestedAt: request.requestedAt ?? null,
  customer: { name: request.customer.name ?? null, relay: request.customer.email ?? null },
  stated: { reason: request.reason ?? null, comments: request.comments ?? null },
  items: request.items.map(({ title, sku, quantity, price }) => ({
    title,
    sku: sku ?? null,
    asin: null,
    quantity,
    price: price ? parseMoney(price.amount, price.currency) : null,
  })),
  trust: { level: 'trusted', why: ['sent by the shop’s own system'] },
})

function tokenMatches(request: IncomingMessage, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`))
}

function limitPerMinute(most: number): (now: Date) => boolean {
  let minute = 0
  let count = 0
  return now => {
    const current = Math.floor(now.getTime() / 60_000)
    count = current === minute ? count + 1 : 1
    minute = current
    return count > most
  }
}
