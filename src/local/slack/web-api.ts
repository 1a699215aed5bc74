import type { Args } from './arguments.ts'
import { text } from './arguments.ts'
import { APP_ID, BOT_ID, BOT_NAME, BOT_USER_ID, TEAM } from './identity.ts'
import { BOT_METHODS } from './methods/catalogue.ts'
import { done, type Reply, refuse } from './reply.ts'
import { missingScope } from './scopes.ts'
import type { Workspace } from './workspace.ts'

/** The tokens this workspace knows. */
export type Tokens = { readonly bot: string; readonly app: string }

export type Failure =
  | { readonly error: string }
  | { readonly rateLimitedSeconds: number }
  | { readonly cutAfterEffect: true }

export type CallContext = {
  readonly workspace: Workspace
  readonly tokens: Tokens
  readonly scopes: readonly string[]
  readonly newSocketUrl: () => string
}

/** A call to the Web API by name: who may, and what it does. */
export function callMethod(name: string, args: Args, token: string | undefined, context: CallContext): Reply {
  if (name === 'api.test') return apiTest(args)
  const method = Object.hasOwn(BOT_METHODS, name) ? BOT_METHODS[name] : undefined
  if (!method && !CONNECTION_METHODS.includes(name)) return refuse('unknown_method')
  const refusal = refusalOfToken(name, token, context.tokens)
  if (refusal) return refusal
  if (name === 'auth.test')
    return token === context.tokens.bot ? whoAmI() : done({ app_name: BOT_NAME, app_id: APP_ID })
  if (!method) return done({ url: context.newSocketUrl() })
  const needed = missingScope(name, context.scopes)
  return needed === null
    ? method(args, context.workspace)
    : { ...refuse('missing_scope'), needed, provided: context.scopes.join(',') }
}

const CONNECTION_METHODS = ['auth.test', 'apps.connections.open']

function refusalOfToken(name: string, token: string | undefined, tokens: Tokens): Reply | null {
  if (token === undefined || token === '') return refuse('not_authed')
  if (token !== tokens.bot && token !== tokens.app) return refuse('invalid_auth')
  const wanted = name === 'apps.connections.open' ? tokens.app : tokens.bot
  return name === 'auth.test' || token === wanted ? null : refuse('not_allowed_token_type')
}

const apiTest = (args: Args): Reply => {
  const error = text(args, 'error')
  return error === undefined ? done({ args }) : { ...refuse(error), args }
}

const whoAmI = (): Reply =>
  done({
    url: `https://${TEAM.domain}.slack.com/`,
    team: TEAM.name,
    user: BOT_NAME,
    team_id: TEAM.id,
    user_id: BOT_USER_ID,
    bot_id: BOT_ID,
    is_enterprise_install: false,
  })
