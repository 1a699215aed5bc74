/** What `/returns settings` says of the policy. Values handed to these functions are escaped already. */
export const settings = {
  title: 'Settings',
  remedies: '*Remedies*',
  on: 'on',
  off: 'off',
  approval: '*A lead approves above*',
  noLimit: 'no limit',
  fulfilment: {
    auto: 'A clear acceptance is carried out by itself.',
    confirm: 'An agent’s click carries out what was accepted.',
  },
  delay: (seconds: number) => `Mails can be called back for ${seconds} seconds.`,
  hours: (from: string, to: string, zone: string) => `Business hours ${from}–${to}, ${zone}.`,
  deadlines: (first: number, late: number) => `First response within ${first} h, late after ${late} h.`,
  nudges: (max: number, hours: number) => `Customers are nudged at most ${max} times, first after ${hours} h.`,
  change: 'To change them: makegood policy export, edit the file, makegood policy import.',
}
