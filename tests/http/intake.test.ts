import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receiveRequest } from '../../src/desk/receive-request.ts'
import { intakeRoute } from '../../src/http/intake.ts'
import { type HttpServer, serveHttp } from '../../src/http/server.ts'
import { NOW } from '../helpers/a-case.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { freshStores, type TestStores } from '../helpers/database.ts'

let shared: TestStores
let server: HttpServer
let now = NOW

beforeAll(async () => {
  shared = await freshStores('pglite')
  const desk = aDesk(shared.stores)
  const route = intakeRoute({
    token: 'sesame',
    now: () => now,
    receive: (facts, key) => receiveRequest(desk, facts, key),
  })
  server = await serveHttp({ host: '127.0.0.1', port: 0, routes: [route], log: pino({ level: 'silent' }) })
})

afterAll(async () => {
  await server.stop()
  await shared.close()
})

const REQUEST = {
  store: 'Lakeshore Table Co',
  orderId: 'WEB-1001',
  reason: 'Wrong item',
  customer: { name: 'Kimberly', email: 'kimberly@customer.example', language: 'en' },
  items: [{ title: 'Coffee cups', sku: 'LS-CUP4-BLU', quantity: 1, price: { amount: '24.90', currency: 'USD' } }],
}

async function post(body: unknown, headers: Record<string, string> = {}) {
  now = new Date(now.getTime() + 1000)
  const answer = await fetch(`${server.url}/api/return-requests`, {
    method: 'POST',
    headers: { authorization: 'Bearer sesame', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as { caseId?: string; errors?: { path: string }[] } }
}

test('a request opens a case, and a repeat names the same one', async () => {
  const first = await post(REQUEST)
  expect(first).toMatchObject({ status: 201, body: { caseId: expect.any(String) } })
  expect(await post(REQUEST)).toEqual({ status: 200, body: first.body })
  const saved = await shared.stores.findCase(first.body.caseId ?? '')
  expect(saved).toMatchObject({ orderId: 'WEB-1001', items: [{ price: { minor: 2490, currency: 'USD' } }] })
})

test('the same Idempotency-Key answers the same, and 409 to another body', async () => {
  const key = { 'idempotency-key': 'k-1' }
  const first = await post({ ...REQUEST, orderId: 'WEB-1002' }, key)
  expect(first.status).toBe(201)
  expect(await post({ ...REQUEST, orderId: 'WEB-1002' }, key)).toEqual({ status: 200, body: first.body })
  expect((await post({ ...REQUEST, orderId: 'WEB-1003' }, key)).status).toBe(409)
})

test('each mistake is named with its place', async () => {
  const wrong = { ...REQUEST, items: [{ title: 'Cups', quantity: 0, price: { amount: '24,90', currency: 'USD' } }] }
  const answer = await post(wrong)
  expect(answer.status).toBe(400)
  expect(answer.body.errors?.map(({ path }) => path)).toEqual(['items.0.quantity', 'items.0.price.amount'])
  expect((await post('{')).body.errors).toEqual([{ path: '', message: 'not JSON' }])
})

test('without the token nothing is read', async () => {
  expect((await post(REQUEST, { authorization: 'Bearer open' })).status).toBe(401)
})

test('a body that is too large is refused', async () => {
  expect((await post({ ...REQUEST, comments: 'x'.repeat(300_000) })).status).toBe(413)
})

test('more than the limit in one minute is told to wait', async () => {
  const start = now
  const statuses = new Set<number>()
  for (let count = 0; count < 310; count++) {
    now = start
    statuses.add((await post('{')).status)
  }
  expect(statuses).toContain(429)
})
