import type { MailKind, Notice } from '../intake/notice.ts'
import type { Desk } from './desk.ts'
import { handleOrderNews } from './handle-order-news.ts'
import { handleReply } from './handle-reply.ts'
import { handleRequest } from './handle-request.ts'
import { type HandleMail, handled, type MailOutcome, UNRECOGNISED } from './mail-outcome.ts'

const HANDLERS: Readonly<Record<MailKind, HandleMail>> = {
  return_request: handleRequest,
  buyer_message: handleReply,
  return_cancelled: handleOrderNews,
  refund_issued: handleOrderNews,
  a_to_z_claim: handleOrderNews,
  order_placed: handleOrderNews,
  own_copy: handleOrderNews,
  bounce: handleOrderNews,
  opt_out: handleOrderNews,
  marketplace_message: handleOrderNews,
  auto_reply: async () => handled(null),
  other: async () => UNRECOGNISED,
}

/** So long keys are asked for again; after that a mail whose signature cannot be checked counts as unverified. */
const PATIENCE_MS = 15 * 60_000

/** The job behind every mail that came in. Keys that cannot be looked up prove nothing, so the job is tried again. */
export async function handleMail(desk: Desk, mailId: string): Promise<void> {
  const mail = await desk.findInbound(mailId)
  if (mail?.state !== 'received') return
  const { notice, undecided } = await desk.readNotice(mail.raw)
  const waited = desk.now().getTime() - mail.receivedAt.getTime()
  if (undecided && waited < PATIENCE_MS) throw new Error('the sender’s keys could not be looked up')
  const outcome = await routeNotice(desk, notice, mailId)
  await desk.setInboundState(mailId, outcome.state, outcome.caseId ?? undefined)
}

/** Forged mail goes to the lead's quarantine, whatever it says it is. */
async function routeNotice(desk: Desk, notice: Notice, mailId: string): Promise<MailOutcome> {
  if (notice.trust === 'forged') return { state: 'quarantined', caseId: null }
  return HANDLERS[notice.kind](desk, notice, { id: mailId, notice })
}
