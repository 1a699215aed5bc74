import type { ServerResponse } from 'node:http'

type Source = { readonly onChange: (listener: () => void) => () => void }

/** Changes that come in one breath are told once. */
const GATHER_MS = 25
/** Shorter than what proxies and browsers call an idle connection. */
const HEARTBEAT_MS = 20_000

/** Server-sent events: one `change` now and one after each change; the page then asks for the state. */
export const streamChanges = (
  response: ServerResponse,
  sources: readonly Source[],
  signal: AbortSignal | undefined,
): void => {
  let revision = 0
  let timer: NodeJS.Timeout | null = null
  const tell = () => {
    timer = null
    revision += 1
    response.write(`event: change\ndata: ${revision}\n\n`)
  }
  const unsubscribe = sources.map(source =>
    source.onChange(() => {
      timer ??= setTimeout(tell, GATHER_MS)
    }),
  )
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS)
  heartbeat.unref()
  const end = () => {
    clearInterval(heartbeat)
    if (timer !== null) clearTimeout(timer)
    for (const stop of unsubscribe) stop()
    signal?.removeEventListener('abort', end)
    response.end()
  }
  response.once('close', end)
  signal?.addEventListener('abort', end)
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
  tell()
}
