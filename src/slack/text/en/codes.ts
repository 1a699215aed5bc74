/** The pool of claim codes, `/returns codes`. Values handed to these functions are escaped already. */
export const codes = {
  title: 'Claim codes in the pool',
  none: 'The pool is empty. Import codes with the command line: makegood codes import.',
  row: (marketplace: string, percent: number, available: number, issued: number) =>
    `*${marketplace}*, ${percent} %: *${available}* left, ${issued} issued`,
  expires: (day: string) => `the next ones expire on ${day}`,
}
