/**
 * The clocks a case runs against. The marketplace's, in calendar time, weekends too: `answer`, words to the customer;
 * `request`, after which the request itself counts as late. The team's, in working time, running only while that party
 * has the ball: `agent`, `warehouse`, `lead`. And how long the desk waits for somebody outside: `customer`, `reorder`,
 * `return`.
 */
export const CLOCKS = ['answer', 'request', 'agent', 'warehouse', 'lead', 'customer', 'reorder', 'return'] as const

export type Clock = (typeof CLOCKS)[number]

/** Whether a clock is the marketplace's own: missing it costs the shop's standing there. */
export const isMarketplaceClock = (clock: Clock): boolean => clock === 'answer' || clock === 'request'
