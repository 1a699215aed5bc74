/** The App Home. Values handed to these functions are escaped already. */
export const home = {
  mine: 'Your cases',
  untaken: 'Waiting for somebody to take them',
  nothing: 'Nothing waits for you.',
  lead: 'For leads',
  approvals: (count: number) => `*Approvals open:* ${count}`,
  late: (count: number) => `*Late cases:* ${count}`,
  unrecognised: (count: number) => `*Mail not understood:* ${count}`,
  quarantined: (count: number) => `*Forged mail in quarantine:* ${count}`,
  commands: 'Everything else: /returns help',
}
