import { createServer, type Socket } from 'node:net'

/** A moment of the dialogue at which the script may act instead of giving the usual reply. */
export type Moment = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'content' | 'final' | 'QUIT'

export type Act =
  | { readonly reply: string }
  | { readonly replyAndCut: string }
  /** `before`: instead of the reply, an orderly end; `reset`: instead of the reply, a TCP reset; `after`: the usual reply, then the end. */
  | { readonly cut: 'before' | 'reset' | 'after' }
  | { readonly silent: true }

export type Script = Partial<Record<Moment, Act>>

export type ScriptedServer = {
  readonly url: string
  readonly port: number
  /** Contents that came whole, dot included. */
  readonly contents: () => readonly string[]
  /** Commands as they came. */
  readonly lines: () => readonly string[]
  readonly connections: () => number
  readonly stop: () => Promise<void>
}

type Seen = { readonly contents: string[]; readonly lines: string[] }

const USUAL: Readonly<Record<Moment, string>> = {
  greeting: '220 scripted ESMTP',
  EHLO: '250-scripted\r\n250-AUTH PLAIN LOGIN XOAUTH2\r\n250-8BITMIME\r\n250 SIZE 1000000',
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go ahead',
  content: '',
  final: '250 2.0.0 queued as 4711',
  QUIT: '221 bye',
}

const PIPELINING_EHLO = USUAL.EHLO.replace('250-8', '250-PIPELINING\r\n250-8')

const MOMENT_OF_VERB: Readonly<Record<string, Moment>> = {
  EHLO: 'EHLO',
  AUTH: 'AUTH',
  MAIL: 'MAIL',
  RCPT: 'RCPT',
  DATA: 'DATA',
  QUIT: 'QUIT',
}

/** A TCP server that speaks just enough SMTP to break it at one exact moment. `pipelining`: DATA comes along with RCPT TO. */
export async function startScriptedServer(script: Script, pipelining = false): Promise<ScriptedServer> {
  const seen: Seen = { contents: [], lines: [] }
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer(socket => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    converse(socket, script, pipelining ? { ...USUAL, EHLO: PIPELINING_EHLO } : USUAL, seen)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://desk:s3cret-pass@127.0.0.1:${port}`,
    port,
    contents: () => seen.contents,
    lines: () => seen.lines,
    connections: () => connections,
    stop: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function converse(socket: Socket, script: Script, usual: Readonly<Record<Moment, string>>, seen: Seen): void {
  let buffer = ''
  let inContent = false
  let refused = false

  const arrived = (moment: Moment): void => act(socket, script[moment] ?? { reply: usual[moment] }, usual[moment])

  const takeContent = (): boolean => {
    const end = buffer.indexOf('\r\n.\r\n')
    if (script.content && buffer.length > 0) {
      buffer = ''
      inContent = false
      arrived('content')
      return false
    }
    if (end < 0) return false
    seen.contents.push(buffer.slice(0, end + 2))
    buffer = buffer.slice(end + 5)
    inContent = false
    arrived('final')
    return true
  }

  const takeLine = (): boolean => {
    const end = buffer.indexOf('\r\n')
    if (end < 0) return false
    const line = buffer.slice(0, end)
    buffer = buffer.slice(end + 2)
    seen.lines.push(line)
    const moment = MOMENT_OF_VERB[line.slice(0, 4).toUpperCase()]
    if (moment === undefined) {
      act(socket, { reply: '502 5.5.1 unknown command' }, '')
      return true
    }
    if (moment === 'DATA' && refused) {
      act(socket, { reply: '554 5.5.1 no valid recipients' }, '')
      return true
    }
    refused = refused || isRefusal(script[moment])
    inContent = moment === 'DATA' && (script.DATA === undefined || 'cut' in script.DATA)
    arrived(moment)
    return true
  }

  socket.on('data', chunk => {
    buffer += chunk.toString('latin1')
    while (inContent ? takeContent() : takeLine()) if (socket.destroyed) return
  })
  arrived('greeting')
}

const isRefusal = (what: Act | undefined): boolean => what !== undefined && 'reply' in what && /^[45]/.test(what.reply)

function act(socket: Socket, what: Act, usual: string): void {
  if ('silent' in what) return
  if ('reply' in what) socket.write(what.reply === '' ? '' : `${what.reply}\r\n`)
  else if ('replyAndCut' in what) socket.end(`${what.replyAndCut}\r\n`)
  else if (what.cut === 'after') socket.end(`${usual}\r\n`)
  else if (what.cut === 'reset') socket.resetAndDestroy()
  else socket.destroy()
}
