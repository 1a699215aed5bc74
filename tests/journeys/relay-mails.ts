import { setTimeout as pause } from 'node:timers/promises'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { CapturedMail, TestSmtpServer } from '../helpers/smtp-server.ts'

export type Relay = { readonly stop: () => Promise<void> }

/** Hands on what a mail server took to the one behind it, as the marketplace's own server would to the customer. */
export function relayMails(from: TestSmtpServer, toUrl: string): Relay {
  let working = true
  const work = async (): Promise<void> => {
    for (let handed = 0; working; await pause(20))
      for (; handed < from.mails().length; handed++) {
        const mail = from.mails()[handed]
        if (mail) await handOn(mail, Number(new URL(toUrl).port))
      }
  }
  const done = work()
  return {
    stop: () => {
      working = false
      return done
    },
  }
}

async function handOn({ from, to, raw }: CapturedMail, port: number): Promise<void> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true })
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject)
      connection.connect(failed => {
        if (failed) return reject(failed)
        connection.send({ from, to: [...to] }, raw, refused => (refused ? reject(refused) : resolve()))
      })
    })
  } finally {
    connection.quit()
  }
}
