import type { IncomingMessage } from 'node:http'

export type Refused = { readonly status: number; readonly error: string }

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/** A page of another site that points its own name at this machine (DNS rebinding) brings its own Host header. */
const refuseHost = ({ headers }: IncomingMessage): Refused | null =>
  LOOPBACK_HOST.test(headers.host ?? '')
    ? null
    : { status: 421, error: 'The local workspace answers only to localhost, 127.0.0.1 and [::1].' }

/** A browser names the origin of every POST; a program without one has to speak JSON, which no foreign form can. */
const refuseForeignPost = ({ headers }: IncomingMessage): Refused | null => {
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    return { status: 403, error: 'Only the workspace’s own page may do that.' }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin')
    return { status: 403, error: 'Only the workspace’s own page may do that.' }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return type === 'application/json' ? null : { status: 415, error: 'Send JSON.' }
}

export const refuseRequest = (request: IncomingMessage): Refused | null =>
  refuseHost(request) ?? (request.method === 'POST' ? refuseForeignPost(request) : null)

/** On every answer. `style-src` has no inline styles either: the page sets styles through the DOM. */
export const SAFE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const
