import type { MailToSend } from '../ports/mail.ts'
import type { PrismaClient } from './generated/client.ts'
import type { Seals } from './seal.ts'

/**
 * A mail of ours as it is to leave: to the case's address of today, in the thread of the newest mail that came in. A
 * reply within the customer's own thread also reaches customers who want no mails from shops.
 */
export async function nextMail(prisma: PrismaClient, seals: Seals, mailId: string): Promise<MailToSend | null> {
  const mail = await prisma.message.findUnique({
    where: { id: mailId },
    include: { case: { select: { relaySealed: true } } },
  })
  if (mail?.direction !== 'out' || mail.messageId === null) return null
  const answered = await prisma.message.findFirst({
    where: { caseId: mail.caseId, direction: 'in', messageId: { not: null } },
    orderBy: { createdAt: 'desc' },
  })
  const { id, caseId, kind, state, body, messageId } = mail
  const { relaySealed } = mail.case
  return {
    id,
    caseId,
    kind,
    state,
    body,
    messageId,
    to: relaySealed === null ? null : seals.unseal('address', relaySealed),
    subject: answered?.subject ?? mail.subject,
    inReplyTo: answered?.messageId ?? null,
    references: answered?.messageId ? [...answered.references, answered.messageId] : [],
  }
}
