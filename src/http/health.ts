import { pathOf, type Route, sendJson } from './server.ts'

/** One thing the desk cannot work without, by name; null: it answers. */
export type Readiness = Readonly<Record<string, () => Promise<string | null>>>

/** `GET /healthz`: the process lives. `GET /readyz`: everything it needs answers, or 503 with what does not. */
export const healthRoute =
  (checks: Readiness): Route =>
  async (request, response) => {
    if (request.method !== 'GET') return false
    const path = pathOf(request)
    if (path === '/healthz') {
      sendJson(response, 200, { status: 'ok' })
      return true
    }
    if (path !== '/readyz') return false
    const answers = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await check()] as const),
    )
    const ready = answers.every(([, problem]) => problem === null)
    sendJson(response, ready ? 200 : 503, {
      status: ready ? 'ready' : 'not ready',
      ...Object.fromEntries(answers.map(([name, problem]) => [name, problem ?? 'ok'])),
    })
    return true
  }
