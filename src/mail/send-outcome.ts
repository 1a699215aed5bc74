import type { SendOutcome } from '../ports/mail.ts'
import { loginTrouble, type Trouble, wordsOf } from './trouble.ts'

/** What nodemailer's errors carry; `response` and `responseCode` only when the server spoke. */
export type SmtpError = {
  readonly message?: string
  readonly code?: string
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number
}

/** Replies to MAIL FROM, RCPT TO or DATA that speak of the session, not of the mail: log-in missing, encryption missing, commands out of order. */
const ABOUT_THE_SESSION: ReadonlySet<number> = new Set([503, 530, 534, 535, 538])
const ABOUT_THE_MAIL: ReadonlySet<string> = new Set(['MAIL FROM', 'RCPT TO', 'DATA'])

/**
 * `handedOver`: the server had asked for the content (354) and bytes of it were given to the socket.
 * From there on only a reply to the content settles what became of it (RFC 5321, 4.2.5 and 6.1).
 */
export function outcomeOfError(
  error: SmtpError,
  handedOver: boolean,
  secrets: readonly (string | null)[],
): SendOutcome {
  const reason = wordsOf(error.response ?? error.message ?? 'unknown error', secrets)
  return { kind: handedOver ? afterHandingOver(error) : beforeHandingOver(error), reason }
}

function afterHandingOver({ code, responseCode = 0 }: SmtpError): 'refused' | 'not_sent' | 'unknown' {
  // The server says goodbye instead of taking the mail: to be treated like 451 (RFC 5321, 3.8).
  if (responseCode === 421) return 'not_sent'
  // EMESSAGE is a whole reply to the content; any other error means that none was read.
  if (code !== 'EMESSAGE' || responseCode < 400 || responseCode > 599) return 'unknown'
  return responseCode >= 500 && !ABOUT_THE_SESSION.has(responseCode) ? 'refused' : 'not_sent'
}

function beforeHandingOver({ code, command = '', responseCode }: SmtpError): 'refused' | 'not_sent' {
  if (!ABOUT_THE_MAIL.has(command)) return 'not_sent'
  // nodemailer's own word, without a reply: larger than the server's announced limit.
  if (code === 'EMESSAGE' && responseCode === undefined) return 'refused'
  const permanent = responseCode !== undefined && responseCode >= 500 && responseCode <= 599
  return permanent && !ABOUT_THE_SESSION.has(responseCode) ? 'refused' : 'not_sent'
}

/** Log-in refused, as against a server that is in trouble or asks to come back later. */
export function isLoginRefusal({ code, responseCode }: SmtpError): boolean {
  return code === 'EAUTH' && (responseCode === undefined || responseCode >= 500)
}

/** A server's answers to a log-in may repeat what was sent: of them only the code is told. */
export const smtpLoginTrouble = ({ responseCode }: SmtpError, withToken: boolean): Trouble => {
  const trouble = loginTrouble('SMTP_URL', withToken)
  return responseCode === undefined ? trouble : { ...trouble, problem: `${trouble.problem} (${responseCode})` }
}
