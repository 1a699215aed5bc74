import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { MAIL_KINDS, type Notice } from '../intake/notice.ts'
import type { JobDoor } from '../ports/jobs.ts'
import { INBOUND_STATES, type InboundRow, type MailStore } from '../ports/mail.ts'
import { mailCursors, moveCursor } from './cursors.ts'
import type { PrismaClient } from './generated/client.ts'
import { nextMail } from './next-mail.ts'
import type { Seals } from './seal.ts'

/** Mails that came in, and what the sender needs of those that go out. */
export function mailStore(prisma: PrismaClient, seals: Seals, jobs: JobDoor): MailStore {
  return {
    ...mailCursors(prisma),
    recordInbound: async ({ raw, notice, at, cursor, state = 'received' }) => {
      const row = inboundRow(raw, notice, seals)
      const due = [{ job: { kind: 'take_in', inboundId: row.id }, notBefore: null }] as const
      const isNew = await prisma.$transaction(async within => {
        if (cursor) await moveCursor(within, cursor.mailbox, cursor)
        const { count } = await within.inboundMail.createMany({
          data: [{ ...row, state, receivedAt: at }],
          skipDuplicates: true,
        })
        if (count > 0 && state === 'received') await jobs.enqueue(within, due)
        return count > 0
      })
      if (isNew) jobs.wake(due)
      return isNew ? { kind: 'new', id: row.id } : { kind: 'seen' }
    },
    findInbound: async id => {
      const row = await prisma.inboundMail.findUnique({ where: { id } })
      return row?.rawSealed ? { ...readInbound(row, seals), raw: seals.unsealBytes('mail', row.rawSealed) } : null
    },
    listInbound: async (state, limit) => {
      const rows = await prisma.inboundMail.findMany({
        where: { state },
        orderBy: { receivedAt: 'desc' },
        take: limit,
        omit: { rawSealed: true },
      })
      return rows.map(row => readInbound(row, seals))
    },
    setInboundState: async (id, state, caseId) => {
      await prisma.inboundMail.update({ where: { id }, data: { state, ...(caseId ? { caseId } : {}) } })
    },
    deleteQuarantined: async (id, by) => {
      const { count } = await prisma.inboundMail.updateMany({
        where: { id, state: 'quarantined' },
        data: { ...ERASED, state: 'deleted', why: { push: `${DELETED_BY}${by}` } },
      })
      if (count > 0) return { kind: 'deleted' }
      const row = await prisma.inboundMail.findUnique({ where: { id }, select: { why: true } })
      const mark = row?.why.findLast(reason => reason.startsWith(DELETED_BY))
      return { kind: 'gone', by: mark?.slice(DELETED_BY.length) ?? null }
    },
    findRelay: async orderId => {
      const row = await prisma.inboundMail.findFirst({
        where: { orderId, trust: 'trusted', relaySealed: { not: null } },
        orderBy: { receivedAt: 'desc' },
        select: { relaySealed: true },
      })
      return row?.relaySealed ? seals.unseal('address', row.relaySealed) : null
    },
    nextMail: mailId => nextMail(prisma, seals, mailId),
  }
}

const ERASED = { rawSealed: null, fromSealed: null, subjectSealed: null, relaySealed: null }

/** Stands among the reasons of a mail that was deleted, before the Slack user ID. */
const DELETED_BY = 'deleted by '

function inboundRow(raw: Uint8Array, notice: Notice, seals: Seals) {
  const { kind, trust, why, orderId, orderNamedBy, customer, mail } = notice
  // Kept to be found by its order: only where the marketplace itself says that the two belong together.
  const tiedRelay = orderNamedBy === 'marketplace' ? customer.relay : null
  const sealed = (text: string | null): string | null => (text === null ? null : seals.seal('header', text))
  return {
    id: randomUUID(),
    messageId: mail.messageId,
    contentHash: contentHash(raw, notice),
    rawSealed: seals.sealBytes('mail', raw),
    kind,
    trust,
    why: [...why],
    orderId,
    relaySealed: tiedRelay === null ? null : seals.seal('address', tiedRelay),
    fromSealed: sealed(mail.from),
    subjectSealed: sealed(mail.subject),
  }
}

/**
 * The same mail, delivered twice, differs in the headers of its way; so those are left out. The trust counts: a forged
 * copy sent ahead must not make the genuine mail look like one seen before.
 */
function contentHash(raw: Uint8Array, { trust, mail }: Notice): string {
  const text = Buffer.from(raw)
  const split = /\r?\n\r?\n/.exec(text.toString('latin1'))
  const body = split ? text.subarray(split.index + split[0].length) : text
  return createHash('sha256')
    .update(JSON.stringify([trust, mail.messageId, mail.from, mail.subject, mail.date]))
    .update(body)
    .digest('hex')
}

const inboundShape = z.object({
  id: z.string(),
  messageId: z.string().nullable(),
  kind: z.enum(MAIL_KINDS),
  trust: z.enum(['trusted', 'unverified', 'forged']),
  why: z.array(z.string()),
  state: z.enum(INBOUND_STATES),
  caseId: z.string().nullable(),
  orderId: z.string().nullable(),
  fromSealed: z.string().nullable(),
  subjectSealed: z.string().nullable(),
  receivedAt: z.date(),
})

function readInbound(row: unknown, seals: Seals): InboundRow {
  const { fromSealed, subjectSealed, ...rest } = inboundShape.parse(row)
  const opened = (sealed: string | null): string | null => (sealed === null ? null : seals.unseal('header', sealed))
  return { ...rest, from: opened(fromSealed), subject: opened(subjectSealed) }
}
