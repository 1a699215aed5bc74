import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { readConfig } from '../../src/config.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { handleMail } from '../../src/desk/handle-mail.ts'
import { receiveMail } from '../../src/desk/receive-mail.ts'
import { mailParts } from '../../src/mail/mail-parts.ts'
import { openStores } from '../../src/store/open-stores.ts'
import { obey } from './orders.ts'

/** The desk's intake without Slack: each mail received and handled at once, its jobs left in the queue. */
const read = readConfig()
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const now = () => new Date()
const { shop, readNotice, domain } = mailParts(read.config.mail, null, now)
const log = pino({ level: 'error' })
const opening = await openStores(read.config, 'desk', {
  mailDomain: domain,
  log,
  onBroken: error => {
    throw error
  },
})
if (opening.kind === 'refused') throw new Error(opening.why)
const { stores, close } = opening.opened
const desk: Desk = { ...stores, now, newId: randomUUID, store: shop, readNotice, sendOut: null }

async function takeIn(raw: Uint8Array): Promise<void> {
  const received = await receiveMail(desk, raw)
  if (received.kind === 'seen') throw new Error('the bench sent a mail twice')
  await handleMail(desk, received.id)
}

obey({ url: '' }, takeIn, close)
