import type { OutgoingMail, SendOutcome } from '../ports/mail.ts'
import { type MailServer, type Parsed, parseSender, parseSmtpUrl, type Sender } from './addresses.ts'
import { composeMail } from './compose.ts'
import type { AccessTokens } from './oauth.ts'
import { isLoginRefusal, outcomeOfError, type SmtpError, smtpLoginTrouble } from './send-outcome.ts'
import { type Credentials, openSmtpSession, type SmtpSession, type Timeouts } from './smtp-session.ts'
import { type Checked, connectionTrouble, sentenceOf, wordsOf } from './trouble.ts'

export type PostmanOptions = {
  /** SMTP_URL */
  readonly url: string
  /** MAIL_FROM */
  readonly from: string
  readonly oauth?: AccessTokens | null
  readonly timeouts?: Partial<Timeouts>
}

/** Sends one mail and says what became of it. Never throws for anything a server or a network does. */
export type Postman = { readonly send: (mail: OutgoingMail) => Promise<SendOutcome> }

const TIMEOUTS: Timeouts = { connectionMs: 10_000, greetingMs: 10_000, socketMs: 60_000, totalMs: 180_000 }

type Route = {
  readonly server: MailServer
  readonly from: Sender
  readonly oauth: AccessTokens | null
  readonly timeouts: Timeouts
}

/** Throws when `url` or `from` cannot be read: the configuration has checked them before. */
export function createPostman(options: PostmanOptions): Postman {
  const route = routeOf(options)
  if (!route.ok) throw new Error(route.problem)
  return { send: mail => send(mail, route.value) }
}

/** For `makegood check`: connects and logs in, sends nothing. */
export async function checkPostman(options: PostmanOptions): Promise<Checked> {
  const route = routeOf(options)
  if (!route.ok) return { ok: false, problem: route.problem, mend: 'mend it' }
  const session = openSmtpSession(route.value.server, route.value.timeouts)
  try {
    const entered = await enter(session, route.value)
    return entered.ok ? { ok: true } : { ok: false, problem: entered.problem, mend: entered.mend }
  } finally {
    session.end()
  }
}

function routeOf({ url, from, oauth = null, timeouts }: PostmanOptions): Parsed<Route> {
  const server = parseSmtpUrl(url, oauth !== null)
  if (!server.ok) return server
  const sender = parseSender(from)
  if (!sender.ok) return sender
  return {
    ok: true,
    value: { server: server.value, from: sender.value, oauth, timeouts: { ...TIMEOUTS, ...timeouts } },
  }
}

async function send(mail: OutgoingMail, route: Route): Promise<SendOutcome> {
  const composed = await composeMail(mail, route.from)
  if (!composed.ok) return { kind: 'refused', reason: composed.problem }
  const session = openSmtpSession(route.server, route.timeouts)
  try {
    const entered = await enter(session, route)
    if (!entered.ok) return { kind: 'not_sent', reason: sentenceOf(entered) }
    const response = await session.deliver({ from: route.from.address, to: mail.to }, composed.bytes)
    return { kind: 'sent', response: wordsOf(response) }
  } catch (error) {
    return outcomeOfError(error as SmtpError, session.handedOver(), [route.server.password])
  } finally {
    session.end()
  }
}

/** Connects and logs in. */
async function enter(session: SmtpSession, route: Route): Promise<Checked> {
  const { server, oauth } = route
  try {
    await session.connect()
    const credentials = await credentialsFor(server, oauth)
    if ('problem' in credentials) return { ok: false, ...credentials }
    if (credentials.logIn) await session.logIn(credentials.logIn)
    return { ok: true }
  } catch (error) {
    if (isLoginRefusal(error as SmtpError)) {
      oauth?.forget()
      return { ok: false, ...smtpLoginTrouble(error as SmtpError, oauth !== null) }
    }
    return { ok: false, ...troubleOf(error as SmtpError, server) }
  }
}

type Access = { readonly logIn: Credentials | null } | { readonly problem: string; readonly mend: string }

async function credentialsFor({ user, password }: MailServer, oauth: AccessTokens | null): Promise<Access> {
  if (user === null) return { logIn: null }
  if (!oauth) return { logIn: { user, password: password ?? '' } }
  const answer = await oauth.current()
  return answer.ok ? { logIn: { user, token: answer.token } } : { problem: answer.problem, mend: answer.mend }
}

function troubleOf(error: SmtpError, server: MailServer): { readonly problem: string; readonly mend: string } {
  const place = `${server.host}:${server.port}`
  if (error.responseCode !== undefined) {
    const words = error.code === 'EAUTH' ? String(error.responseCode) : wordsOf(error.response ?? '', [server.password])
    return {
      problem: `${place} answered "${words}"`,
      mend: 'it is tried again by itself; ask the mail provider if it goes on',
    }
  }
  const trouble = connectionTrouble(error, { host: server.host, port: server.port, variable: 'SMTP_URL' })
  if (trouble) return trouble
  if (error.code === 'ETLS') return NO_STARTTLS(place)
  return { problem: `${place}: ${wordsOf(error.message ?? '', [server.password])}`, mend: 'check SMTP_URL' }
}

const NO_STARTTLS = (place: string) => ({
  problem: `${place} offers no encryption (STARTTLS), and plain text is only allowed on this machine itself`,
  mend: 'use smtps:// in SMTP_URL, or a server with STARTTLS',
})
