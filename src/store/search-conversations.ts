import { z } from 'zod'
import type { SearchedText } from '../domain/search/snippet.ts'
import type { Prisma } from './generated/client.ts'
import { mailText, SAID, saidText } from './search-rows.ts'

type Conversations = ReadonlyMap<string, readonly SearchedText[]>

/** Every mail and all that was said, for the index. */
export async function conversationsOf(
  prisma: Pick<Prisma.TransactionClient, 'message' | 'caseEvent'>,
  caseIds: readonly string[],
): Promise<Conversations> {
  const caseId = { in: [...caseIds] }
  const [mails, events] = await Promise.all([
    prisma.message.findMany({
      where: { caseId, body: { not: '' } },
      select: { caseId: true, direction: true, body: true },
      orderBy: { createdAt: 'asc' },
    }),
    prisma.caseEvent.findMany({
      where: { caseId, kind: { in: [...SAID] } },
      select: { caseId: true, kind: true, data: true },
      orderBy: { version: 'asc' },
    }),
  ])
  return textsOf(caseIds, mails, events)
}

function textsOf(
  caseIds: readonly string[],
  mails: z.infer<typeof mailRows>,
  events: z.infer<typeof saidRows>,
): Conversations {
  const texts = new Map<string, SearchedText[]>(caseIds.map(id => [id, []]))
  for (const { caseId, direction, body } of mails) texts.get(caseId)?.push(mailText(direction, body))
  for (const { caseId, kind, data } of events) texts.get(caseId)?.push(...saidText({ kind, ...eventData.parse(data) }))
  return texts
}

const eventData = z.looseObject({ text: z.string().nullish(), comments: z.string().nullish() })

/** As far as a list shows where its cases hold a word: somebody who sends thousands of mails must not make others wait. */
const MOST_SHOWN = 40
const LONGEST_SHOWN = 8_000

const mailRows = z.array(z.object({ caseId: z.string(), direction: z.string(), body: z.string() }))
const saidRows = z.array(z.object({ caseId: z.string(), kind: z.string(), data: z.unknown() }))

/** The first mails and words of each case, as `conversationsOf`, and the beginnings of long ones. */
export async function shownConversations(
  prisma: Pick<Prisma.TransactionClient, '$queryRaw'>,
  caseIds: readonly string[],
): Promise<Conversations> {
  const ids = [...caseIds]
  const [mails, events] = await Promise.all([
    prisma.$queryRaw`
      SELECT m.* FROM unnest(${ids}::text[]) AS asked(id) CROSS JOIN LATERAL (
        SELECT "caseId", "direction", left("body", ${LONGEST_SHOWN}) AS body FROM "Message"
        WHERE "caseId" = asked.id AND "body" <> '' ORDER BY "createdAt" LIMIT ${MOST_SHOWN}
      ) m`,
    prisma.$queryRaw`
      SELECT e.* FROM unnest(${ids}::text[]) AS asked(id) CROSS JOIN LATERAL (
        SELECT "caseId", "kind", jsonb_build_object('text', left("data"->>'text', ${LONGEST_SHOWN}),
          'comments', left("data"->>'comments', ${LONGEST_SHOWN})) AS data FROM "CaseEvent"
        WHERE "caseId" = asked.id AND "kind" = ANY (${[...SAID]}) ORDER BY "version" LIMIT ${MOST_SHOWN}
      ) e`,
  ])
  return textsOf(ids, mailRows.parse(mails), saidRows.parse(events))
}
