const spanOf = (days: number): string => (days === 1 ? 'day' : `${days} days`)

/** Warnings of a fault that repeats itself. Values handed to these functions are escaped already. */
export const radar = {
  title: (count: number, days: number) => `Again: ${count} cases in ${days === 1 ? 'a day' : spanOf(days)}`,
  what: (cause: string, article: string) => `*${cause}*\n${article}`,
  pair: (shipped: string, ordered: string, count: number, of: number) =>
    `*${shipped} instead of ${ordered}* in ${count} of ${of} cases`,
  cases: (links: string, more: number) => `Cases: ${links}${more > 0 ? `, and ${more} more` : ''}`,
  ask: 'Please look at the shelf, the label and the listing, and note what was changed.',
  fixed: (who: string, when: string) => `${who} noted a fix, ${when}:`,
  willLook: (when: string) => `Next look: ${when}. Makegood then says in this thread whether it helped.`,
  fixTitle: 'Note a fix',
  fixNote: 'What was changed, so that it does not happen again?',
  fixHint: 'For example: print 127 moved two shelves away, label checked.',
  noted: 'Noted. Whether it helped is said in the thread.',
  notedAlready: 'A fix was noted already: see the message.',
  gone: 'This warning is not there any more.',
  followUp: {
    none: (days: number, before: number) =>
      `It helped: no case in the ${spanOf(days)} since the fix, ${before} before the warning.`,
    fewer: (days: number, after: number, before: number) =>
      `It is better: ${after} in the ${spanOf(days)} since the fix, ${before} before the warning.`,
    asMany: (days: number, after: number, before: number) =>
      `It has not helped: ${after} in the ${spanOf(days)} since the fix, ${before} before the warning. Please look again.`,
  },
}
