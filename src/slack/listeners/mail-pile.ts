import type { InboundState } from '../../ports/mail.ts'
import type { SlackContext } from '../context.ts'
import type { MailRow } from '../views/returns/mail-list.ts'

/** Mails in one state, newest first, as list rows. */
export async function mailPile(
  { desk }: SlackContext,
  state: InboundState,
): Promise<{ readonly rows: readonly MailRow[]; readonly total: number }> {
  const found = await desk.listInbound(state, 100)
  const rows = found.map(({ id, from, subject, receivedAt, why }) => ({
    mailId: id,
    from,
    subject: subject ?? '',
    receivedAt,
    why,
  }))
  return { rows, total: rows.length }
}
