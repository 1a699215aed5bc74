import type { Notice } from '../intake/notice.ts'
import { parseMail } from '../intake/parse-mail.ts'
import { readMail } from '../intake/read-mail.ts'
import { type AuthenticateOptions, authenticateMail } from './authenticate.ts'

/** Checks a mail's signature and reads it. `undecided`: keys could not be looked up, nothing was proved. */
export const noticeReader =
  (options: AuthenticateOptions) =>
  async (raw: Uint8Array): Promise<{ readonly notice: Notice; readonly undecided: boolean }> => {
    const [authentication, { mail, notes }] = await Promise.all([authenticateMail(raw, options), parseMail(raw)])
    return { notice: readMail(mail, authentication, { notes }), undecided: authentication.undecided }
  }
