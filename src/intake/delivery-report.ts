import type { Email } from 'postal-mime'
import { cleanLine, foldText } from './clean-text.ts'
import { headerOf, type MailFacts } from './mail-facts.ts'
import type { Notice } from './notice.ts'

/** A mail server's report on a mail of ours: it came back, or something else became of it. */
export type DeliveryReport = { readonly failed: boolean; readonly bounced: NonNullable<Notice['bounced']> }

const SYSTEM_SENDER = /^(?:mailer-daemon|postmaster|mail-daemon|maildelivery)@/i

const FAILURE_SUBJECTS = [
  'undeliver',
  'delivery status notification',
  'returned mail',
  'mail delivery failed',
  'delivery failure',
  'failure notice',
  'message not delivered',
  'delivery has failed',
  'unzustellbar',
  'nicht zugestellt',
  'konnte nicht zugestellt',
  'echec de remise',
  'non remis',
  'no se pudo entregar',
  'no entregado',
  'mancata consegna',
  '配信不能',
  '未送达',
  '退信',
]

/** Reads a bounce: by its parts (RFC 3464), or by sender and subject where a server sends plain text. Null: it is none. */
export function readDeliveryReport({ mail, sender, subject, text }: MailFacts): DeliveryReport | null {
  const parts = reportParts(mail)
  if (parts.status === null && !isReport(mail) && !(isSystem(mail, sender.claimed) && saysFailure(subject))) return null
  const fields = fieldsIn(parts.status ?? '')
  const action = fields.get('action')?.toLowerCase() ?? 'failed'
  const code = fields.get('status') ?? /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(text.slice(0, 20_000))?.[1] ?? null
  const diagnostic = fields.get('diagnostic-code')?.replace(/^[a-z0-9-]{1,20};\s{0,5}/i, '')
  return {
    failed: action.startsWith('failed'),
    bounced: {
      messageId:
        messageIdIn(parts.original ?? '') ??
        messageIdIn(text.slice(0, 50_000)) ??
        bracketed(headerOf(mail, 'in-reply-to') ?? ''),
      status: code === null ? null : (/\d\.\d{1,3}\.\d{1,3}/.exec(code)?.[0] ?? null),
      reason: cleanLine(diagnostic ?? text, 300) || null,
    },
  }
}

const isReport = (mail: Email): boolean => {
  const type = headerOf(mail, 'content-type')?.toLowerCase() ?? ''
  return type.startsWith('multipart/report') && type.includes('delivery-status')
}

const isSystem = (mail: Email, senders: readonly string[]): boolean =>
  headerOf(mail, 'return-path')?.trim() === '<>' || senders.some(address => SYSTEM_SENDER.test(address))

const saysFailure = (subject: string): boolean =>
  FAILURE_SUBJECTS.some(words => foldText(subject).includes(foldText(words)))

function reportParts(mail: Email): { readonly status: string | null; readonly original: string | null } {
  const textOf = (types: readonly string[]): string | null => {
    const part = mail.attachments.find(attachment => types.includes(attachment.mimeType))
    if (!part) return null
    return typeof part.content === 'string'
      ? part.content
      : new TextDecoder().decode(new Uint8Array(part.content).subarray(0, 50_000))
  }
  return {
    status: textOf(['message/delivery-status', 'message/global-delivery-status']),
    original: textOf(['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global']),
  }
}

/** The report's fields; of several recipients the failed one's. */
function fieldsIn(report: string): ReadonlyMap<string, string> {
  const groups = report
    .replaceAll('\r\n', '\n')
    .replace(/\n[ \t]{1,20}/g, ' ')
    .split('\n\n')
    .map(group => new Map(group.split('\n').flatMap(line => pairIn(line))))
  return (
    groups.find(group => group.get('action')?.toLowerCase().startsWith('failed')) ??
    groups.find(group => group.has('action')) ??
    new Map()
  )
}

function pairIn(line: string): readonly (readonly [string, string])[] {
  const colon = line.indexOf(':')
  return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : []
}

const messageIdIn = (text: string): string | null =>
  bracketed(/^message-id:[ \t\r\n]{0,10}(<[^<>\s]{1,300}>)/im.exec(text)?.[1] ?? '')

const bracketed = (text: string): string | null => /<[^<>\s]{1,300}>/.exec(text)?.[0] ?? null
