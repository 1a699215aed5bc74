import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAccessTokens, type OauthClient } from '../../src/mail/oauth.ts'

type Answer = { readonly status: number; readonly body: string; readonly location?: string }

let server: Server
let port = 0
let asked: URLSearchParams[] = []
let answers: Answer[] = []
let clock = new Date('2026-11-02T09:00:00Z')

const now = (): Date => clock
const later = (seconds: number): void => {
  clock = new Date(clock.getTime() + seconds * 1000)
}
const granted = (body: object): Answer => ({ status: 200, body: JSON.stringify(body) })

beforeEach(async () => {
  asked = []
  answers = []
  server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += String(chunk)
    })
    request.on('end', () => {
      asked.push(new URLSearchParams(body))
      const answer = answers.shift() ?? { status: 500, body: 'no answer left' }
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end(answer.body)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

const aClient = (change: Partial<OauthClient> = {}): OauthClient => ({
  tokenUrl: `http://127.0.0.1:${port}/token`,
  clientId: 'client-1',
  clientSecret: 's3cret-client',
  refreshToken: 's3cret-refresh',
  scope: 'https://mail.example/',
  ...change,
})

describe('access tokens', () => {
  it('are asked for by refresh token', async () => {
    answers = [granted({ access_token: 'token-1', expires_in: 3600 })]
    expect(await createAccessTokens(aClient(), now).current()).toEqual({ ok: true, token: 'token-1' })
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      grant_type: 'refresh_token',
      client_id: 'client-1',
      client_secret: 's3cret-client',
      refresh_token: 's3cret-refresh',
      scope: 'https://mail.example/',
    })
  })

  it('are kept until shortly before they end', async () => {
    answers = [
      granted({ access_token: 'token-1', expires_in: 3600 }),
      granted({ access_token: 'token-2', expires_in: '3600' }),
    ]
    const tokens = createAccessTokens(aClient(), now)
    await tokens.current()
    later(3600 - 61)
    expect(await tokens.current()).toEqual({ ok: true, token: 'token-1' })
    later(2)
    expect(await tokens.current()).toEqual({ ok: true, token: 'token-2' })
    expect(asked).toHaveLength(2)
  })

  it('are asked for once, however many need one', async () => {
    answers = [granted({ access_token: 'token-1', expires_in: 3600 })]
    const tokens = createAccessTokens(aClient(), now)
    const all = await Promise.all([tokens.current(), tokens.current(), tokens.current()])
    expect(all.every(answer => answer.ok && answer.token === 'token-1')).toBe(true)
    expect(asked).toHaveLength(1)
  })

  it('are asked for anew when the mail server refused one', async () => {
    answers = [
      granted({ access_token: 'token-1', expires_in: 3600 }),
      granted({ access_token: 'token-2', expires_in: 3600 }),
    ]
    const tokens = createAccessTokens(aClient(), now)
    await tokens.current()
    tokens.forget()
    expect(await tokens.current()).toEqual({ ok: true, token: 'token-2' })
  })

  it('use the newest refresh token when the server changes it', async () => {
    answers = [
      granted({ access_token: 'token-1', refresh_token: 's3cret-refresh-2' }),
      granted({ access_token: 'token-2' }),
    ]
    const tokens = createAccessTokens(aClient(), now)
    await tokens.current()
    tokens.forget()
    await tokens.current()
    expect(asked[1]?.get('refresh_token')).toBe('s3cret-refresh-2')
  })

  it('leave out secret and scope of a client that has none', async () => {
    answers = [granted({ access_token: 'token-1' })]
    await createAccessTokens(aClient({ clientSecret: null, scope: null }), now).current()
    expect([...(asked[0]?.keys() ?? [])].sort()).toEqual(['client_id', 'grant_type', 'refresh_token'])
  })
})

describe('when no token is given', () => {
  const problemOf = async (answer: Answer | null, change: Partial<OauthClient> = {}) => {
    answers = answer ? [answer] : []
    const found = await createAccessTokens(aClient(change), now).current()
    expect(JSON.stringify(found)).not.toContain('s3cret')
    return found
  }

  it('a dead refresh token is permanent and names the variable', async () => {
    const body = JSON.stringify({ error: 'invalid_grant', error_description: 's3cret-refresh has expired' })
    expect(await problemOf({ status: 400, body })).toEqual({
      ok: false,
      permanent: true,
      problem: `the token server 127.0.0.1:${port} refused: invalid_grant`,
      mend: 'make a new refresh token and set MAIL_OAUTH_REFRESH_TOKEN',
    })
  })

  it('a wrong client names its variables', async () => {
    const found = await problemOf({ status: 401, body: '{"error": "invalid_client"}' })
    expect(found).toMatchObject({ permanent: true, mend: 'check MAIL_OAUTH_CLIENT_ID and MAIL_OAUTH_CLIENT_SECRET' })
  })

  it.each([
    ['a broken server', { status: 503, body: 'down' }, /answered 503/],
    ['a page instead of a token', { status: 200, body: '<html>' }, /without an access token/],
    ['a token that would reach into the log-in', granted({ access_token: 'a\u0001b' }), /without an access token/],
    ['a server that is busy', { status: 429, body: '{"error": "slow_down"}' }, /slow_down/],
  ])('%s is passing', async (_what, answer, problem) => {
    expect(await problemOf(answer)).toMatchObject({
      ok: false,
      permanent: false,
      problem: expect.stringMatching(problem),
    })
  })

  it('a redirect is not followed', async () => {
    const found = await problemOf({ status: 307, body: '', location: `http://127.0.0.1:${port}/elsewhere` })
    expect(found).toMatchObject({ ok: false, problem: expect.stringMatching(/answered 307/) })
    expect(asked).toHaveLength(1)
  })

  it('a server that is not there is passing', async () => {
    const found = await problemOf(null, { tokenUrl: 'http://127.0.0.1:1/token' })
    expect(found).toMatchObject({ ok: false, permanent: false, problem: expect.stringMatching(/cannot be reached/) })
  })

  it('secrets never go over plain text to another machine', async () => {
    const found = await problemOf(null, { tokenUrl: 'http://token.example/token' })
    expect(found).toMatchObject({ ok: false, permanent: true, problem: 'MAIL_OAUTH_TOKEN_URL is not an https:// URL' })
  })

  it('the next request asks again', async () => {
    answers = [{ status: 503, body: '' }, granted({ access_token: 'token-1' })]
    const tokens = createAccessTokens(aClient(), now)
    expect((await tokens.current()).ok).toBe(false)
    expect((await tokens.current()).ok).toBe(true)
  })
})
