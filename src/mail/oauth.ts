import { z } from 'zod'
import { wordsOf } from './trouble.ts'

export type OauthClient = {
  readonly tokenUrl: string
  readonly clientId: string
  /** Null for a public client. */
  readonly clientSecret: string | null
  readonly refreshToken: string
  readonly scope: string | null
}

/** `permanent`: asking again will not help before a person changes the configuration. */
export type TokenAnswer =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly permanent: boolean; readonly problem: string; readonly mend: string }

/** Access tokens for XOAUTH2, shared by IMAP and SMTP. */
export type AccessTokens = {
  readonly current: () => Promise<TokenAnswer>
  /** The mail server refused the current token: the next `current` asks for a new one. */
  readonly forget: () => void
}

/** A token is replaced this long before its end, so that it outlives the log-in it is used for. */
const SPARE_MS = 60_000
/** Where the server does not say how long a token lives. */
const DEFAULT_LIFE_SECONDS = 300
const REQUEST_TIMEOUT_MS = 10_000

const granted = z.object({
  // Controls in a token would reach into the SASL framing.
  access_token: z.string().regex(/^[!-~]{1,16000}$/),
  expires_in: z.coerce.number().positive().max(31_536_000).optional().catch(undefined),
  refresh_token: z.string().min(1).optional().catch(undefined),
})

const denied = z.object({ error: z.string().regex(/^[\w.-]{1,60}$/) })

const MEND: Readonly<Record<string, string>> = {
  invalid_grant: 'make a new refresh token and set MAIL_OAUTH_REFRESH_TOKEN',
  invalid_client: 'check MAIL_OAUTH_CLIENT_ID and MAIL_OAUTH_CLIENT_SECRET',
  unauthorized_client: 'allow the refresh_token grant for MAIL_OAUTH_CLIENT_ID',
  invalid_scope: 'check MAIL_OAUTH_SCOPE',
}

const CHECK_URL = 'check MAIL_OAUTH_TOKEN_URL'

export function createAccessTokens(client: OauthClient, now: () => Date): AccessTokens {
  let kept: { readonly token: string; readonly until: number } | null = null
  let refreshToken = client.refreshToken
  let asking: Promise<TokenAnswer> | null = null

  const renew = async (): Promise<TokenAnswer> => {
    const answer = await askForToken({ ...client, refreshToken })
    if (!answer.ok) return answer
    const { access_token: token, expires_in: life = DEFAULT_LIFE_SECONDS, refresh_token: rotated } = answer.grant
    kept = { token, until: now().getTime() + life * 1000 - SPARE_MS }
    refreshToken = rotated ?? refreshToken
    return { ok: true, token }
  }

  return {
    current: async () => {
      if (kept && now().getTime() < kept.until) return { ok: true, token: kept.token }
      asking ??= renew().finally(() => {
        asking = null
      })
      return asking
    },
    forget: () => {
      kept = null
    },
  }
}

type Refused = Extract<TokenAnswer, { ok: false }>
type Granted = { readonly ok: true; readonly grant: z.infer<typeof granted> }

async function askForToken(client: OauthClient): Promise<Granted | Refused> {
  const url = URL.canParse(client.tokenUrl) ? new URL(client.tokenUrl) : null
  if (!url || !isPrivate(url)) return refused(true, 'MAIL_OAUTH_TOKEN_URL is not an https:// URL', CHECK_URL)
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: client.clientId,
    refresh_token: client.refreshToken,
    ...(client.clientSecret === null ? {} : { client_secret: client.clientSecret }),
    ...(client.scope === null ? {} : { scope: client.scope }),
  })
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
      // A redirect would carry the secrets to a host nobody configured.
      redirect: 'manual',
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    })
    return readAnswer(response.status, await response.text(), url.host)
  } catch (error) {
    return refused(false, `the token server ${url.host} cannot be reached (${codeOf(error)})`, CHECK_URL)
  }
}

function readAnswer(status: number, body: string, host: string): Granted | Refused {
  const json = parseJson(body)
  if (status === 200) {
    const grant = granted.safeParse(json)
    if (grant.success) return { ok: true, grant: grant.data }
    return refused(false, `the token server ${host} answered without an access token`, CHECK_URL)
  }
  const denial = denied.safeParse(json)
  if (!denial.success) return refused(false, `the token server ${host} answered ${status}`, CHECK_URL)
  const code = denial.data.error
  const permanent = status < 500 && status !== 429
  return refused(
    permanent,
    `the token server ${host} refused: ${wordsOf(code)}`,
    MEND[code] ?? 'check the MAIL_OAUTH_ variables',
  )
}

const refused = (permanent: boolean, problem: string, mend: string): Refused => ({
  ok: false,
  permanent,
  problem,
  mend,
})

const isPrivate = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname))

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const { cause } = error
  const code = typeof cause === 'object' && cause !== null ? (cause as { readonly code?: unknown }).code : null
  return typeof code === 'string' ? code : error.name
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
