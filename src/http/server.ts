import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'

/** Answers a request, or leaves it to the next: false. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean

export type HttpServer = { readonly url: string; readonly port: number; readonly stop: () => Promise<void> }

/** The desk's one HTTP server. A route that throws answers 500 and never ends the process. */
export async function serveHttp(options: {
  readonly host: string
  readonly port: number
  readonly routes: readonly Route[]
  readonly log: Logger
}): Promise<HttpServer> {
  const server = createServer((request, response) => {
    dispatch(options.routes, request, response).catch((error: unknown) => {
      options.log.error({ err: error, path: pathOf(request) }, 'a request failed')
      if (!response.headersSent) sendJson(response, 500, { error: 'something went wrong here; it was logged' })
      else response.destroy()
    })
  })
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  // Longer than proxies keep theirs: a connection closed at the moment a click comes over it is a click lost.
  server.keepAliveTimeout = 75_000
  await listen(server, options.port, options.host)
  const { port } = server.address() as AddressInfo
  return { port, url: `http://${hostInUrl(options.host)}:${port}`, stop: () => close(server) }
}

async function dispatch(routes: readonly Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const route of routes) if (await route(request, response)) return
  sendJson(response, 404, { error: `nothing here: ${request.method} ${pathOf(request)}` })
}

export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/'

export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, port, host)))
    server.listen(port, host, resolve)
  })
}

const portProblem = (error: NodeJS.ErrnoException, port: number, host: string): Error =>
  error.code === 'EADDRINUSE'
    ? new Error(`PORT ${port} on ${host} is taken by another program: stop it, or set PORT to a free one`)
    : error

const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host)

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
  })
}
