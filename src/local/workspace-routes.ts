import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Mailroom } from './mailroom.ts'
import type { SlackStandIn } from './stand-in.ts'
import { ACTS } from './workspace/acts.ts'
import { refuseRequest, SAFE_HEADERS } from './workspace/guard.ts'
import { type PageFile, pageFile } from './workspace/page-files.ts'
import { postedFile } from './workspace/posted-files.ts'
import { snapshotFor } from './workspace/snapshot.ts'
import { streamChanges } from './workspace/stream.ts'

export type WorkspaceOptions = {
  readonly slack: SlackStandIn
  readonly mailroom: Mailroom
  /** The shop's name, which the page bears as the workspace's name. */
  readonly shop: string
  /** Ends the open event streams, so that the server can close. */
  readonly signal?: AbortSignal
  /** Whether an earlier run's messages are gone while its cases are open. */
  readonly forgot?: () => boolean
  /** Hears of what went wrong in a request; the page is told as well. */
  readonly onError?: (error: unknown) => void
}

/** True when the request was the workspace's and is answered. Never rejects. */
export type WorkspaceRoutes = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** A photo of 8 MB in base64, and its envelope. */
const MAX_BODY_BYTES = 12 * 1024 * 1024

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

const sendFile = (response: ServerResponse, file: PageFile | null): void => {
  if (file === null) {
    sendJson(response, 404, { error: 'There is no such file.' })
    return
  }
  const download = file.type === 'application/octet-stream' ? { 'Content-Disposition': 'attachment' } : {}
  response.writeHead(200, { 'Content-Type': file.type, ...download }).end(file.bytes)
}

const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    // Reads to the end even when it is too much: a browser that is cut off while sending sees no answer.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk)
  }
  return size > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8')
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const answerPost = async (
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  options: WorkspaceOptions,
): Promise<void> => {
  const perform = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined
  if (perform === undefined) return sendJson(response, 404, { error: 'There is no such act.' })
  const body = await readBody(request)
  if (body === null) return sendJson(response, 413, { error: 'That is too large: 8 MB at most.' })
  const answer = await perform(options, parseJson(body))
  if (!answer.ok) return sendJson(response, 400, { error: answer.problem })
  sendJson(response, 200, answer.answer)
}

const answerGet = async (response: ServerResponse, url: URL, options: WorkspaceOptions): Promise<void> => {
  const { slack, mailroom, shop, signal, forgot } = options
  if (url.pathname === '/') return sendFile(response, await pageFile('index.html'))
  const [, , section = '', name = ''] = url.pathname.split('/')
  if (section === 'page') return sendFile(response, await pageFile(name))
  if (section === 'files') return sendFile(response, await postedFile(slack, name))
  if (section === 'events') return streamChanges(response, [slack, mailroom], signal)
  if (section !== 'state') return sendJson(response, 404, { error: 'There is no such page.' })
  const person = url.searchParams.get('as') ?? slack.people[0]?.id ?? ''
  const snapshot = snapshotFor(person, slack, mailroom, { shop, forgot: forgot?.() === true })
  sendJson(response, snapshot === null ? 404 : 200, snapshot ?? { error: 'There is no such person.' })
}

const answerRequest = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  options: WorkspaceOptions,
): Promise<void> => {
  for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value)
  const refused = refuseRequest(request)
  if (refused !== null) return Promise.resolve(sendJson(response, refused.status, { error: refused.error }))
  if (request.method === 'POST') return answerPost(request, response, url.pathname.split('/')[2] ?? '', options)
  if (request.method === 'GET' || request.method === 'HEAD') return answerGet(response, url, options)
  return Promise.resolve(sendJson(response, 405, { error: 'GET and POST only.' }))
}

const answerOrApologize = async (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  options: WorkspaceOptions,
): Promise<void> => {
  try {
    await answerRequest(request, response, url, options)
  } catch (error) {
    options.onError?.(error)
    if (response.headersSent) response.end()
    else sendJson(response, 500, { error: error instanceof Error ? error.message : 'Something went wrong.' })
  }
}

/** The local workspace's page and what it talks to; other paths are left to the desk. */
export const workspaceRoutes =
  (options: WorkspaceOptions): WorkspaceRoutes =>
  async (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://localhost')
    if (url === null || (url.pathname !== '/' && !url.pathname.startsWith('/local/'))) return false
    await answerOrApologize(request, response, url, options)
    return true
  }
