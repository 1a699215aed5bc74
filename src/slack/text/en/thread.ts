import type { Hold } from '../../../domain/case.ts'
import type { LeadNotice } from '../../../domain/effects.ts'

const withheld: Readonly<Record<Hold, (percent: number) => string>> = {
  no_code_in_pool: percent =>
    `There is no ${percent} % code left in the pool. Import codes, then press Issue code on the card.`,
  second_code_for_customer: () => 'This customer already had a code on another order: an agent decides on the card.',
  over_daily_limit: () => 'Today’s limit for this store is used up: an agent decides on the card.',
}

/** What the desk says in a case's thread. Values handed to these functions are escaped already. */
export const thread = {
  taken: (who: string) => `${who} took this case.`,
  approved: (who: string) => `${who} approved the offer.`,
  checked: (who: string) => `${who} checked the shipment: the right item leaves the house.`,
  vouched: (who: string) => `${who} vouched for this case.`,
  reopened: (who: string) => `${who} reopened this case.`,
  dismissed: (who: string) => `${who} dismissed this case.`,
  calledBack: 'The customer wrote before the offer left, so it was called back. Read their words, then send it again.',
  undone: (who: string) => `${who} called the mail back. The customer never saw it.`,
  handedOver: (who: string, to: string) => `${who} handed this case over to ${to}.`,
  given: (who: string, to: string) => `${who} gave this case to ${to}.`,
  snoozed: (who: string, until: string) => `${who} snoozed this case until ${until}.`,
  woken: 'The snooze is over: this case counts again.',
  warehouseQuestion: (group: string) => `${group === '' ? '' : `${group} `}*What really went out?*`,
  warehouseHow: 'Press a button, or answer here in your own words. A photo helps.',
  verdict: (who: string, verdict: string) => `${who} answered for the warehouse: *${verdict}*.`,
  faultConfirmed: (who: string) => `${who} confirmed the fault.`,
  faultRejected: (who: string) => `${who} says it is not our fault.`,
  approvalWanted: (group: string, who: string, amount: string | null) =>
    `${group === '' ? '' : `${group} `}${who} wants to offer ${amount === null ? 'remedies whose cost is not known' : `up to *${amount}*`}: a lead approves or declines on the card.`,
  declined: (who: string) => `${who} declined the offer:`,
  mailPlanned: (mail: string, who: string, when: string) => `*${mail}* by ${who}, leaves at ${when}:`,
  mailSent: (mail: string) => `*${mail}* sent.`,
  mailSentSettled: (mail: string, who: string) => `*${mail}*: ${who} says it was sent.`,
  mailSentConfirmed: (mail: string) => `*${mail}* arrived: the marketplace sent us its copy.`,
  notSent: {
    failed: (mail: string) => `*${mail}* did not arrive.`,
    unknown: (mail: string) =>
      `*${mail}*: nobody knows whether it arrived. Look in Seller Central, then press It was sent or Send again on the card.`,
    unsent: (mail: string) =>
      `*${mail}* was not sent: no mail server is set up. Copy it, send it by hand, then press It was sent on the card.`,
  },
  serverSaid: (reason: string) => `The mail server said: ${reason}`,
  codeStaysHidden: 'The code stands where the mark is; Reveal shows it to leads.',
  replyRecorded: (who: string) => `${who} recorded what the customer said:`,
  acceptedByCustomer: (option: string) => `The customer chose *${option}*.`,
  acceptedByPerson: (who: string, option: string) => `${who} recorded the customer’s choice: *${option}*.`,
  decidedBy: 'Their words:',
  notWhatTheyMeant: (who: string) =>
    `${who} says the customer meant something else. The reply waits for a person again.`,
  codeIssued: (masked: string, percent: number) => `A ${percent} % claim code left the pool: \`${masked}\``,
  withheld,
  manualStep: '*To do in Seller Central:*',
  doneInSellerCentral: (who: string) => `${who} did it in Seller Central.`,
  dispatchCheck: (group: string, warning: string) => `${group === '' ? '' : `${group} `}*Second look:* ${warning}`,
  dispatchCodes: (ordered: string, shipped: string) =>
    `last time ${shipped} went out instead of ${ordered}; check before it ships`,
  dispatchOrdered: (ordered: string) => `it must be ${ordered} this time; check before it ships`,
  dispatchUnknown: 'last time the wrong item went out; check before it ships',
  dispatchItem: 'Item:',
  dispatchOrder: 'New order:',
  problem: (who: string) => `${who} found a problem with the shipment:`,
  requestedAgain: 'The customer asked for the same return again.',
  cancelledByCustomer: 'The customer took the request back.',
  refundSeen: 'The marketplace reports a refund on this order.',
  aToZOpened: '*The customer opened an A-to-z claim.* Nothing may be offered until it is settled.',
  optedOut: 'The customer opted out of messages: only answers in their own thread reach them.',
  marketplaceWrote: 'The marketplace wrote about this case:',
  addressAdded: (who: string) => `${who} added the customer’s address.`,
  detailsEdited: (who: string) => `${who} edited the details.`,
  closed: (who: string, why: string) => `${who} closed this case: ${why}.`,
  resolved: '*Resolved.*',
  waitingOn: (who: string) => `${who} decided to wait on.`,
  authorizeReturn: (who: string) =>
    `${who} decided to authorize the return. Authorize it in Seller Central, then press Return authorized on the card. The offer stays open.`,
  returnAuthorized: (who: string) => `${who} authorized the return. The offer stays open.`,
  leads: {
    approval_wanted: 'An offer waits for your approval',
    no_code_in_pool: 'The pool has no code left for a case',
    unverified_case: 'An unverified case waits for a lead',
    a_to_z_opened: 'An A-to-z claim was opened',
    waiting_too_long: 'A case has waited too long',
    deadline_missed: 'A deadline of the marketplace was missed',
    customer_silent: 'A customer is silent, and A-to-z claims become possible soon',
    wrote_after_end: 'A customer wrote about a case that has ended',
  } satisfies Record<LeadNotice['kind'], string>,
  handedToYou: 'A case was handed over to you',
  about: (orderId: string, reason: string | null) => `${orderId}${reason === null ? '' : ` · ${reason}`}`,
}
