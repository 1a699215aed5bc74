import { createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import { type Client, type Turns, takeTurns } from './turns.ts'
import { frameReader } from './wire-frames.ts'

const RETRY_MS = 20

export type Served = {
  /** Serves on while there are clients, `graceMs` at most, then cuts them off. */
  readonly close: (graceMs: number) => Promise<void>
}

/**
 * Serves an embedded database on a Unix socket, so that everybody connects to it like to any PostgreSQL. `onBroken`:
 * the engine gave up; it cannot be used again in this process.
 */
export async function serve(db: PGlite, socketPath: string, onBroken: (error: unknown) => void): Promise<Served> {
  const sockets = new Set<Socket>()
  const turns = takeTurns(db, error => {
    for (const socket of sockets) socket.destroy()
    onBroken(error)
  })
  const server = createServer(socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    attend(socket, turns)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })
  return {
    close: async graceMs => {
      for (const until = performance.now() + graceMs; sockets.size > 0 && performance.now() < until; )
        await pause(RETRY_MS)
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
      await turns.close()
    },
  }
}

function attend(socket: Socket, turns: Turns): void {
  const read = frameReader()
  const client: Client = {
    answer: data => void (socket.writable && socket.write(data)),
    expel: () => socket.destroy(),
  }
  socket.on('data', data => {
    for (const event of read(data)) {
      if (event.kind === 'turn') turns.take(client, event.turn)
      if (event.kind === 'no_encryption') socket.write('N')
      if (event.kind === 'end') socket.end()
    }
  })
  // A client that dies is not the server's trouble; 'close' follows.
  socket.on('error', () => undefined)
  socket.on('close', () => turns.leave(client))
}
