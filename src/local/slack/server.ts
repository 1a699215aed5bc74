import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text as bodyText, buffer } from 'node:stream/consumers'
import { type Args, parsed, readArguments, text } from './arguments.ts'
import type { Failures } from './failures.ts'
import { answerBy } from './response-urls.ts'
import type { SocketMode } from './socket-mode.ts'
import { callMethod, type Tokens } from './web-api.ts'
import type { Workspace } from './workspace.ts'

export type ServerContext = {
  readonly workspace: Workspace
  readonly tokens: Tokens
  readonly sockets: SocketMode
  readonly failures: Failures
  readonly scopes: readonly string[]
  readonly record: (method: string, args: Args) => void
}

type Route = (request: IncomingMessage, response: ServerResponse, rest: string, context: ServerContext) => Promise<void>

/** Everything an app reaches over HTTP: the Web API, upload and file addresses, response URLs, Socket Mode's upgrade. */
export function newServer(context: ServerContext): Server {
  const server = createServer((request, response) => {
    handle(request, response, context).catch((error: unknown) => {
      if (!response.headersSent) answer(response, 500, String(error))
      response.destroy()
    })
  })
  server.on('upgrade', (request, socket) => {
    if (!context.sockets.accept(request, socket)) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  })
  return server
}

const ROUTES: Readonly<Record<string, Route>> = {
  api: webApi,
  upload: takeUpload,
  actions: responseUrl,
  commands: responseUrl,
  files: sendFile,
  'files-private': sendFile,
}

async function handle(request: IncomingMessage, response: ServerResponse, context: ServerContext): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const [, first = '', ...rest] = pathname.split('/')
  const route = Object.hasOwn(ROUTES, first) ? ROUTES[first] : undefined
  if (!route) return answer(response, 404, 'not found')
  await route(request, response, rest.join('/'), context)
}

async function webApi(request: IncomingMessage, response: ServerResponse, method: string, context: ServerContext) {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  const { token: given, ...args } = readArguments(request.headers['content-type'] ?? '', await bodyText(request), query)
  context.record(method, args)
  const failure = context.failures.take(method)
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-oauth-scopes': context.scopes.join(',') }
  if (failure && 'rateLimitedSeconds' in failure)
    return answer(response, 429, '{"ok":false,"error":"ratelimited"}', {
      ...headers,
      'retry-after': String(failure.rateLimitedSeconds),
    })
  if (failure && 'error' in failure) return answer(response, 200, JSON.stringify({ ok: false, ...failure }), headers)
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const newSocketUrl = () => context.sockets.newUrl(context.workspace.base)
  const reply = callMethod(method, args, bearer ?? text({ given }, 'given'), { ...context, newSocketUrl })
  if (failure) return void request.socket.destroy()
  answer(response, 200, JSON.stringify(reply), headers)
}

async function takeUpload(request: IncomingMessage, response: ServerResponse, rest: string, context: ServerContext) {
  const file = context.workspace.files.get(rest.split('/').at(-1) ?? '')
  const bytes = await uploadedBytes(request)
  if (context.failures.take('upload')) return answer(response, 500, 'error')
  if (!file) return answer(response, 404, 'file_not_found')
  context.workspace.files.set(file.id, { ...file, bytes, size: bytes.length })
  answer(response, 200, `OK - ${bytes.length}`)
}

/** The file itself, or the one part of a form that carries it. */
async function uploadedBytes(request: IncomingMessage): Promise<Buffer> {
  const bytes = await buffer(request)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return bytes
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  for (const [, part] of form) if (typeof part !== 'string') return Buffer.from(await part.arrayBuffer())
  return bytes
}

async function responseUrl(request: IncomingMessage, response: ServerResponse, id: string, context: ServerContext) {
  const given = parsed(await bodyText(request))
  const failure = context.failures.take('response_url')
  if (failure) return answer(response, 500, 'error')
  const { status, body } = answerBy(context.workspace, id, given)
  answer(response, status, body)
}

/** Private addresses want the bot's token; the permalink is for the person at the browser. */
async function sendFile(request: IncomingMessage, response: ServerResponse, rest: string, context: ServerContext) {
  const file = context.workspace.files.get(rest.split('/')[0] ?? '')
  const isPrivate = request.url?.startsWith('/files-private/') === true
  if (!file?.bytes) return answer(response, 404, 'file_not_found')
  if (isPrivate && request.headers.authorization !== `Bearer ${context.tokens.bot}`)
    return answer(response, 401, 'not_authed')
  // Only pictures show in the page: an uploaded document must not run in its origin.
  const shows = file.mimetype.startsWith('image/')
  answer(response, 200, file.bytes, {
    'content-type': shows ? file.mimetype : 'application/octet-stream',
    'content-disposition': shows ? 'inline' : 'attachment',
    'x-content-type-options': 'nosniff',
  })
}

function answer(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = { 'content-type': 'text/plain' },
): void {
  response.writeHead(status, headers).end(body)
}
