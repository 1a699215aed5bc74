import type { CaseEvent } from '../domain/events.ts'
import { CODE_PLACEHOLDER } from '../domain/messages/draft.ts'
import type { MailToSend, OutgoingMail } from '../ports/mail.ts'
import { type Acted, act } from './act.ts'
import type { Desk } from './desk.ts'

/**
 * The job that sends one mail. It claims the mail on the case first, so an undo and a second sender both lose cleanly.
 * A mail found already claimed was cut off in an earlier attempt: nobody knows whether it left, and a person decides.
 */
export async function sendMail(desk: Desk, mailId: string): Promise<void> {
  const planned = await desk.nextMail(mailId)
  if (!planned) return
  const { caseId } = planned
  const report = (event: CaseEvent) => act(desk, caseId, event, { kind: 'desk' })
  if (!desk.sendOut) {
    await report({ kind: 'mail_unsent', mailId })
    return
  }
  if (planned.state === 'sending') {
    await report({ kind: 'mail_unknown', mailId, reason: 'the desk stopped while it was being sent' })
    return
  }
  const claimed = await report({ kind: 'mail_leaving', mailId })
  if (claimed.kind !== 'done') return waitUntilDue(claimed, mailId)
  const outcome = await desk.sendOut(await withCode(desk, planned))
  switch (outcome.kind) {
    case 'sent':
      await report({ kind: 'mail_sent', mailId })
      return
    case 'refused':
      await report({ kind: 'mail_failed', mailId, reason: outcome.reason })
      return
    case 'not_sent':
      await report({ kind: 'mail_put_off', mailId, reason: outcome.reason })
      return
    case 'unknown':
      await report({ kind: 'mail_unknown', mailId, reason: outcome.reason })
  }
}

/** The queue's clock may be ahead of ours: a mail that is still scheduled is only early, and its job comes again. */
function waitUntilDue(claimed: Acted, mailId: string): void {
  const mail = claimed.kind === 'refused' ? claimed.current.mail : null
  if (mail?.id === mailId && mail.state === 'scheduled') throw new Error(`mail ${mailId} is not due yet`)
}

/** The code itself stands in no stored mail: it is put in its place here, for the time of the sending. */
async function withCode(desk: Pick<Desk, 'revealCode' | 'now'>, planned: MailToSend): Promise<OutgoingMail> {
  const { caseId, to, subject, body, messageId, inReplyTo, references } = planned
  if (to === null) throw new Error(`case ${caseId} has a mail to send and no address`)
  const mail = { to, subject, text: body, messageId, inReplyTo, references, date: desk.now() }
  if (planned.kind !== 'claim_code') return mail
  const code = await desk.revealCode(caseId)
  if (code === null) throw new Error(`case ${caseId} has a code mail to send and no code`)
  return { ...mail, text: body.replace(CODE_PLACEHOLDER, () => code) }
}
