import { createHash } from 'node:crypto'
import { lstatSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The name PostgreSQL clients look for in the folder they are given as host. */
const SOCKET_NAME = '.s.PGSQL.5432'

/** sun_path holds 104 bytes on some systems and 108 on others, the closing zero included. */
const MAX_PATH_BYTES = 103

export const socketIn = (folder: string): string => join(folder, SOCKET_NAME)

/** The folder by a name short enough for a socket's path: itself, or a link to it among the temporary files. */
export function shortNameOf(folder: string): string {
  const real = realpathSync(folder)
  if (Buffer.byteLength(socketIn(real)) <= MAX_PATH_BYTES) return real
  const link = join(tmpdir(), `makegood-${createHash('sha256').update(real).digest('hex').slice(0, 16)}`)
  try {
    symlinkSync(real, link)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  // Others may write among the temporary files too: a link somebody else made would hand them the database.
  const ours = lstatSync(link).uid === process.getuid?.() && readlinkSync(link) === real
  if (!ours) throw new Error(`${link} is in the way: it is not this user's link to ${real}`)
  return link
}

/** A connection to whoever listens there, or null. It keeps no process alive. */
export const reach = (socketPath: string): Promise<Socket | null> =>
  new Promise(resolve => {
    const socket = connect(socketPath).unref()
    socket.once('connect', () => resolve(socket))
    socket.on('error', () => resolve(null))
  })
