import { readFile } from 'node:fs/promises'
import type { Desk } from '../desk/desk.ts'
import { handleMail } from '../desk/handle-mail.ts'
import { receiveMail } from '../desk/receive-mail.ts'
import type { InboundRow } from '../ports/mail.ts'

type Print = (line: string) => void

/** `makegood import`: takes each file through the same intake as the mailbox. Returns the exit code. */
export async function importMail(desk: Desk, files: readonly string[], print: Print, complain: Print): Promise<0 | 1> {
  let exitCode: 0 | 1 = 0
  for (const file of files) {
    const raw = await readFile(file).catch(() => null)
    if (raw === null) {
      complain(`${file}: cannot be read: give the path of a mail file that this user may read`)
      exitCode = 1
      continue
    }
    print(`${file}: ${await importOne(desk, raw)}`)
  }
  return exitCode
}

async function importOne(desk: Desk, raw: Uint8Array): Promise<string> {
  const received = await receiveMail(desk, raw)
  if (received.kind === 'seen') return 'known already, nothing changed'
  await handleMail(desk, received.id)
  const mail = await desk.findInbound(received.id)
  return mail ? whatBecameOf(mail) : 'kept'
}

function whatBecameOf({ kind, trust, orderId, caseId, state }: InboundRow): string {
  const what = `${kind}${orderId ? ` for order ${orderId}` : ''} (${trust})`
  if (state === 'quarantined') return `${what}: in quarantine, for a lead to decide`
  if (state === 'unrecognised') return `${what}: in the list of unrecognised mail`
  return caseId ? `${what}: case ${caseId}` : `${what}: nothing to do`
}
