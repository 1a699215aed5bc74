import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startMailroom } from '../../src/local/mailroom.ts'
import type {
  Delivery,
  SlackStandIn,
  StandInChannel,
  StandInMessage,
  StandInPerson,
  StandInStatus,
  StandInView,
} from '../../src/local/stand-in.ts'
import { workspaceRoutes } from '../../src/local/workspace-routes.ts'

export const SHOP = { name: 'Lakeshore Table Co', address: 'desk@lakeshore-table.example' }
const BOT = 'UBOT'
export const [AGENT, WAREHOUSE, LEAD] = ['UAVA', 'UWEN', 'ULENA'] as const
export const RETURNS = 'CRETURNS'

const PEOPLE: readonly StandInPerson[] = [
  { id: AGENT, name: 'Ava Linden', role: 'agent', locale: 'en-US' },
  { id: WAREHOUSE, name: 'Wen Zhao', role: 'warehouse', locale: 'zh-CN' },
  { id: LEAD, name: 'Lena Ortiz', role: 'lead', locale: 'en-GB' },
]

const CHANNELS: readonly StandInChannel[] = [
  { id: RETURNS, name: 'returns', isDirect: false, members: [AGENT, WAREHOUSE, LEAD, BOT] },
  { id: 'DAVA', name: 'makegood', isDirect: true, members: [AGENT, BOT] },
]

/** A PNG of one pixel: every photo of the stub. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const OK: Delivery = { status: 200, body: '', ms: 4 }

export type Heard = { readonly what: string; readonly input: Record<string, unknown> }

/** A stand-in without an app behind it: shows what a test posts and notes what people do. */
const createStubSlack = (base: () => string) => {
  const messages: StandInMessage[] = []
  const views = new Map<string, StandInView[]>()
  const homes = new Map<string, Record<string, unknown>>()
  const statuses = new Map<string, StandInStatus>()
  const heard: Heard[] = []
  const listeners = new Set<() => void>()
  const answers = new Map<string, Delivery>()
  const failures = new Map<string, Error>()
  let serial = 0

  const changed = () => {
    for (const listener of listeners) listener()
  }
  const hear = async (what: string, input: object): Promise<Delivery> => {
    heard.push({ what, input: { ...input } })
    const failure = failures.get(what)
    failures.delete(what)
    if (failure !== undefined) throw failure
    return answers.get(what) ?? OK
  }
  const post = (message: Partial<StandInMessage>): string => {
    serial += 1
    const ts = `${Math.floor(Date.now() / 1000)}.${String(serial).padStart(6, '0')}`
    messages.push({ channel: RETURNS, ts, user: BOT, text: '', ...message })
    changed()
    return ts
  }
  const replace = (ts: string, change: Partial<StandInMessage>) => {
    const index = messages.findIndex(message => message.ts === ts)
    messages[index] = { ...messages[index]!, ...change }
    changed()
  }
  const setView = (user: string, view: StandInView | null) => {
    views.set(user, view === null ? [] : [view])
    changed()
  }
  const slack: SlackStandIn = {
    get apiUrl() {
      return `${base()}api/`
    },
    botToken: 'xoxb-stub',
    appToken: 'xapp-stub',
    signingSecret: 'stub',
    botUserId: BOT,
    people: PEOPLE,
    channels: () => CHANNELS,
    messages: channel => messages.filter(message => message.channel === channel),
    views: user => views.get(user) ?? [],
    home: user => homes.get(user) ?? null,
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    act: input => hear('act', input),
    submit: input => hear('submit', input),
    close: async input => {
      setView(input.user, null)
      return hear('close', input)
    },
    command: input => hear('command', input),
    upload: async ({ file }) => ({ id: 'F2', name: file.name, size: file.bytes.length }),
    say: async input => {
      const { file, threadTs, ...rest } = input
      const files =
        file === undefined
          ? []
          : [
              {
                id: 'F1',
                name: file.name,
                mimetype: 'image/png',
                size: file.bytes.length,
                permalink: `${base()}files/f1`,
              },
            ]
      post({
        channel: rest.channel,
        user: rest.user,
        text: rest.text,
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
        files,
      })
      return hear('say', { ...rest, threadTs, bytes: file?.bytes.length })
    },
    statusOf: user => statuses.get(user) ?? null,
    setStatus: async input => {
      if (input.status === null) statuses.delete(input.user)
      else statuses.set(input.user, input.status)
      changed()
      return hear('status', input)
    },
    openHome: input => hear('home', input),
    deliverTo: () => undefined,
    failNext: () => undefined,
    calls: () => [],
    stop: async () => undefined,
  }
  return {
    slack,
    heard,
    post,
    replace,
    setView,
    setHome: (user: string, view: Record<string, unknown>) => {
      homes.set(user, view)
      changed()
    },
    breakNext: (what: string, error: Error) => failures.set(what, error),
    answer: (what: string, delivery: Delivery) => answers.set(what, delivery),
  }
}

export const startStubWorkspace = async () => {
  let url = ''
  const stub = createStubSlack(() => url)
  const delivered: Uint8Array[] = []
  const mailroom = await startMailroom({
    now: () => new Date(),
    shop: SHOP,
    deliver: async raw => {
      delivered.push(raw)
    },
  })
  const stopping = new AbortController()
  const routes = workspaceRoutes({ slack: stub.slack, mailroom, shop: SHOP.name, signal: stopping.signal })
  const server = createServer(async (request, response) => {
    if (request.url === '/files/f1') response.end(PIXEL)
    else if (!(await routes(request, response))) response.writeHead(404).end('left to the desk')
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  url = `http://127.0.0.1:${port}/`
  return {
    ...stub,
    mailroom,
    delivered,
    port,
    url,
    stop: async () => {
      stopping.abort()
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
      await mailroom.stop()
    },
  }
}

export type StubWorkspace = Awaited<ReturnType<typeof startStubWorkspace>>
