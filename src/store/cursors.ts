import type { Cursor, MailStore } from '../ports/mail.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'

/** Where reading a mailbox stands. */
export const mailCursors = (prisma: PrismaClient): Pick<MailStore, 'loadCursor' | 'saveCursor'> => ({
  loadCursor: async mailbox => {
    const row = await prisma.mailCursor.findUnique({ where: { mailbox } })
    return row ? { uidValidity: row.uidValidity, lastUid: Number(row.lastUid) } : null
  },
  saveCursor: (mailbox, cursor) => moveCursor(prisma, mailbox, cursor),
})

/** Within one numbering of the mailbox a cursor never goes back. */
export async function moveCursor(
  within: Prisma.TransactionClient,
  mailbox: string,
  { uidValidity, lastUid }: Cursor,
): Promise<void> {
  await within.$executeRaw`
    INSERT INTO "MailCursor" ("mailbox", "uidValidity", "lastUid") VALUES (${mailbox}, ${uidValidity}, ${lastUid})
    ON CONFLICT ("mailbox") DO UPDATE SET "uidValidity" = EXCLUDED."uidValidity", "lastUid" = EXCLUDED."lastUid"
    WHERE "MailCursor"."uidValidity" <> EXCLUDED."uidValidity" OR "MailCursor"."lastUid" < EXCLUDED."lastUid"`
}
