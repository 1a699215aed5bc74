/** Who must act next. Every open state names one. */
export type Ball = 'agent' | 'warehouse' | 'lead' | 'customer' | 'marketplace'

type StateFacts = { readonly ball: Ball | null; readonly open: boolean }

/** The states of a return case, each with who has the ball there. */
export const STATES = {
  new: { ball: 'agent', open: true },
  checking: { ball: 'warehouse', open: true },
  fault_confirmed: { ball: 'agent', open: true },
  fault_rejected: { ball: 'agent', open: true },
  awaiting_approval: { ball: 'lead', open: true },
  offering: { ball: 'agent', open: true },
  offered: { ball: 'customer', open: true },
  replied: { ball: 'agent', open: true },
  accepted: { ball: 'agent', open: true },
  fulfilling: { ball: 'agent', open: true },
  awaiting_return: { ball: 'agent', open: true },
  awaiting_reorder: { ball: 'customer', open: true },
  pre_dispatch_check: { ball: 'warehouse', open: true },
  resolved: { ball: null, open: false },
  withdrawn: { ball: null, open: false },
  closed: { ball: null, open: false },
} as const satisfies Record<string, StateFacts>

export type CaseState = keyof typeof STATES

export const CASE_STATES = Object.keys(STATES) as readonly CaseState[]

export const isOpen = (state: CaseState): boolean => STATES[state].open
