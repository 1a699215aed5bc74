import type { BadLine } from '../../../domain/claim-code.ts'

/** Why a line of a list was not taken, also on the command line. Never repeats the line: what is almost a code may be one. */
const badLines: Readonly<Record<BadLine['why'], (twin: number | null) => string>> = {
  no_code: () => 'there is no code on it',
  not_a_code: () => 'is not a claim code (XXXX-XXXXXX-XXXXXX, letters and digits)',
  same_code: twin => `the same code as line ${twin}`,
  twin_code: twin => `cannot be told from the code on line ${twin} (0 and O, 1 and I, or capitals)`,
  in_pool: () => 'this code is in the pool already',
}

/** The pool of claim codes, `/returns codes`. Values handed to these functions are escaped already. */
export const codes = {
  title: 'Claim codes in the pool',
  none: 'The pool is empty. Leads import codes here, or with the command line: makegood codes import.',
  row: (marketplace: string, percent: number, left: number, issued: number) =>
    `*${marketplace}*, ${percent} %: *${left}* left, ${issued} issued`,
  lasts: (days: number, issued: number) =>
    `${days < 1 ? 'less than a day' : days === 1 ? 'about a day' : `about ${days} days`} at the recent pace (${issued} issued in 28 days)`,
  tooFewIssued: (issued: number) => `too few issued to say how long they last (${issued} in 28 days)`,
  reserved: (count: number) => `${count} of the issued still wait for their mail to leave`,
  redeemed: (count: number) => `${count} redeemed`,
  tooLate: (count: number) => `${count} end too soon to be given at all`,
  expiring: (count: number) => `${count} can be given for at most 30 more days`,
  voided: (count: number) => `${count} void`,
  batch: (promotion: string | null, left: number, expires: string | null) =>
    `${promotion ?? 'without a promotion'}: ${left} left${expires === null ? '' : `, until ${expires}`}`,
  more: (count: number) => `… and ${count} more`,
  events: {
    title: '*What was done to the pool*',
    commandLine: 'The command line',
    imported: (who: string, count: number, what: string, when: string) => `${when}: ${who} imported ${count} (${what})`,
    voided: (who: string, count: number, what: string, when: string) => `${when}: ${who} voided ${count} (${what})`,
  },
  low: (marketplace: string, percent: number) => `Claim codes for ${marketplace}, ${percent} %, run low`,
  lowHow: 'Import more with /returns codes, or with makegood codes import.',
  importing: {
    title: 'Import codes',
    submit: 'Import',
    marketplace: 'For which marketplace?',
    percent: 'What does a code take off, in percent?',
    percentWrong: 'A whole number from 1 to 100, please.',
    expires: 'Last day they can be used',
    promotion: 'Promotion they were made for',
    file: 'The list, as downloaded',
    fileHint: 'The file stays in Slack, with whole codes in it: delete it there afterwards.',
    pasted: 'Or paste the codes, one a line',
    needed: 'Give a file, or paste some codes.',
    oneOfThem: 'A file or pasted codes, please, not both.',
    fileTooLarge: 'This file is too large for a list of codes. Use the command line.',
    fileUnread: 'Slack did not hand the file out. Paste the codes, or use the command line.',
    reading: 'The list is being read. This window shows what came of it.',
  },
  report: {
    imported: (count: number, percent: number, marketplace: string) =>
      `${count} codes imported: ${percent} % on ${marketplace}`,
    waiting: (count: number) => `${count} cases that waited for a code go on now`,
    line: (line: number, reason: string) => `line ${line}: ${reason}`,
    bad: badLines,
    moreBad: (count: number) => `… and ${count} more lines that were not taken.`,
  },
  voiding: {
    title: 'Void codes',
    submit: 'Void',
    batch: 'All that are left of',
    batchLabel: (
      marketplace: string,
      percent: number,
      promotion: string | null,
      left: number,
      expires: string | null,
    ) =>
      `${left} × ${percent} % ${marketplace}${promotion === null ? '' : ` · ${promotion}`}${expires === null ? '' : ` · ${expires}`}`,
    pasted: 'Or these codes, one a line',
    reason: 'Why?',
    warning:
      'Void codes are never given any more, and this cannot be undone. Codes that customers have stay as they are.',
    nothing: 'There is no code left that could be voided.',
    needed: 'Pick a batch, or paste some codes.',
    oneOfThem: 'A batch or pasted codes, please, not both.',
    done: (count: number) => `${count} codes voided`,
    stay: (count: number) => `${count} were issued already and stay as they are`,
    kept: {
      issued: 'was issued to a customer and stays as it is',
      void: 'is void already',
      unknown: 'is not in the pool',
    },
  },
}
