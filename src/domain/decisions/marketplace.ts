import { type Decide, post } from '../decision.ts'
import { isOpen } from '../workflow.ts'

/** The same request again: folded into its case, filling what was missing. A new request on an ended case opens it again. */
const requestedAgain: Decide<'requested_again'> = ({ current, event }) => {
  const again = !isOpen(current.state) && event.requestedAt !== null && event.requestedAt !== current.requestedAt
  const customer = {
    name: current.customer.name ?? event.name,
    relay: current.customer.relay ?? event.relay,
  }
  const stated = { ...current.stated, comments: current.stated.comments ?? event.comments }
  const reopened = again
    ? {
        state: 'new' as const,
        fault: null,
        offer: null,
        acceptance: null,
        hold: null,
        reply: null,
        requestedAt: event.requestedAt,
      }
    : {}
  return {
    changes: { customer, stated, ...reopened },
    effects: [post({ kind: 'requested_again', comments: event.comments })],
  }
}

/** An authenticated mail about the order shows the address its customer writes from: the case lacked one. */
const addressSeen: Decide<'address_seen'> = ({ current, event }) =>
  current.customer.relay === null
    ? { changes: { customer: { name: current.customer.name ?? event.name, relay: event.address } } }
    : { refused: 'already_done' }

const refundSeen: Decide<'refund_seen'> = () => ({ changes: {}, effects: [post({ kind: 'refund_seen' })] })

const aToZOpened: Decide<'a_to_z_opened'> = ({ current }) => {
  if (current.aToZ) return { refused: 'already_done' }
  const mail = current.mail?.state === 'scheduled' ? { ...current.mail, state: 'cancelled' as const } : current.mail
  const calledBack = current.state === 'offering' && current.mail?.state === 'scheduled'
  return {
    changes: {
      aToZ: true,
      mail,
      ...(calledBack ? { state: 'fault_confirmed' as const, offer: current.offer?.replaces ?? null } : {}),
    },
    effects: [post({ kind: 'a_to_z_opened' }), { kind: 'tell_leads', notice: { kind: 'a_to_z_opened' } }],
  }
}

const optedOut: Decide<'opted_out'> = () => ({ changes: {}, effects: [post({ kind: 'opted_out' })] })

const marketplaceWrote: Decide<'marketplace_wrote'> = ({ event }) => ({
  changes: {},
  effects: [post({ kind: 'marketplace_wrote', text: event.text })],
})

/** News from the marketplace about a case the desk already has. */
export const marketplaceDecisions = {
  requested_again: requestedAgain,
  address_seen: addressSeen,
  refund_seen: refundSeen,
  a_to_z_opened: aToZOpened,
  opted_out: optedOut,
  marketplace_wrote: marketplaceWrote,
}
