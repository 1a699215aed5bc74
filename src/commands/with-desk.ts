import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Desk } from '../desk/desk.ts'
import { createLog } from '../log.ts'
import { mailParts } from '../mail/mail-parts.ts'
import { openStores } from '../store/open-stores.ts'
import { Refused } from './refused.ts'

/** A quiet log for commands: their answers are what they print. */
const quietLog = ({ log }: Config): Logger => createLog({ ...log, level: log.level === 'info' ? 'warn' : log.level })

/** Runs a command on the desk's database, beside a living desk or alone, and leaves nothing open. */
export async function withDesk<T>(config: Config, run: (desk: Desk) => Promise<T>): Promise<T> {
  const now = () => new Date()
  const mail = mailParts(config.mail, null, now)
  const opening = await openStores(config, 'command', {
    mailDomain: mail.domain,
    log: quietLog(config),
    onBroken: error => {
      throw error
    },
  })
  if (opening.kind === 'refused') throw new Refused(opening.why)
  const { stores, close } = opening.opened
  const { shop, readNotice, sendOut } = mail
  try {
    return await run({ ...stores, now, newId: randomUUID, store: shop, readNotice, sendOut })
  } finally {
    await close()
  }
}
