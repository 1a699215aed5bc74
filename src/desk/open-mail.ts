import { bodyText } from '../intake/mail-facts.ts'
import { parseMail } from '../intake/parse-mail.ts'
import type { InboundRow } from '../ports/mail.ts'
import type { Desk } from './desk.ts'

/** A mail with all it says, for a person to read: of one that nobody understood, the reader knows no words. */
export async function openMail(
  desk: Pick<Desk, 'findInbound'>,
  mailId: string,
): Promise<{ readonly row: InboundRow; readonly text: string } | null> {
  const found = await desk.findInbound(mailId)
  if (!found) return null
  const { raw, ...row } = found
  const { mail } = await parseMail(raw)
  return { row, text: bodyText(mail) }
}
