import { randomUUID } from 'node:crypto'
import { findSample } from '../samples/catalogue.ts'
import { orderNumber, type Sample } from '../samples/sample.ts'
import { composeMail, type OutgoingMail, type Shop } from './compose.ts'
import { type ConversationMail, type Customer, type CustomerBook, lastFromShop } from './customers.ts'
import type { KeyPair } from './keys.ts'
import { relayedReply } from './relay.ts'

export type DispatchOptions = {
  readonly now: () => Date
  readonly shop: Shop
  /** Takes a raw mail as the desk's mailbox would. */
  readonly deliver: (raw: Uint8Array) => Promise<void>
  /** True for an order the desk already has from an earlier run: the next number is taken instead. */
  readonly isKnownOrder?: (orderId: string) => Promise<boolean>
}

export type Dispatched =
  | { readonly ok: true; readonly orderId: string | null; readonly messageId: string }
  | { readonly ok: false; readonly refused: 'unknown_sample' | 'no_customer' | 'nothing_sent_yet' | 'empty_text' }

export type Dispatch = {
  /** A second use of a sample is about another order and another customer. */
  readonly sendSample: (input: { readonly id: string; readonly customer?: string | undefined }) => Promise<Dispatched>
  readonly reply: (input: {
    readonly customer: string
    readonly text: string
    readonly quoteOriginal?: boolean | undefined
  }) => Promise<Dispatched>
}

type Records = {
  readonly keys: KeyPair
  readonly book: CustomerBook
  readonly record: (
    address: string,
    kind: ConversationMail['kind'],
    mail: Omit<ConversationMail, 'id' | 'kind' | 'at'>,
  ) => void
}

const NOBODY: Customer = {
  address: '',
  name: '',
  language: 'en',
  marketplace: 'amazon.com',
  orderId: null,
  item: null,
  mails: [],
}

const marketplaceMessageId = (): string => {
  const [id, tail] = [randomUUID(), randomUUID().replaceAll('-', '').slice(0, 12)]
  return `<0100${id.replaceAll('-', '').slice(0, 12)}-${id}-${tail}-000000@email.amazonses.com>`
}

/** Reasons a sample cannot be sent now, or null. */
const obstacle = (sample: Sample, customer: Customer | null): 'no_customer' | 'nothing_sent_yet' | null => {
  if (sample.needs === 'nothing') return null
  if (customer === null) return 'no_customer'
  return sample.needs === 'sent_mail' && lastFromShop(customer) === null ? 'nothing_sent_yet' : null
}

const remember = <Value>(values: Map<string, Value>, key: string, make: () => Value): Value => {
  const value = values.get(key) ?? make()
  values.set(key, value)
  return value
}

export const createDispatch = (options: DispatchOptions, { keys, book, record }: Records): Dispatch => {
  const { now, shop } = options
  const uses = new Map<string, number>()
  const caseIds = new Map<string, string>()

  const hand = async (mail: OutgoingMail): Promise<void> => options.deliver(await composeMail(mail, keys))

  const nextUse = async (sample: Sample): Promise<{ serial: number; orderId: string }> => {
    const serial = (uses.get(sample.id) ?? 0) + 1
    uses.set(sample.id, serial)
    const orderId = orderNumber(sample.firstOrder, serial)
    return (await options.isKnownOrder?.(orderId)) === true ? nextUse(sample) : { serial, orderId }
  }

  return {
    sendSample: async ({ id, customer: address }) => {
      const sample = findSample(id)
      if (sample === null) return { ok: false, refused: 'unknown_sample' }
      const customer = (address === undefined ? book.list()[0] : book.find(address)) ?? null
      const refused = obstacle(sample, customer)
      if (refused !== null) return { ok: false, refused }
      const use = await nextUse(sample)
      const messageId = marketplaceMessageId()
      const { mail, meets } = sample.build({ shop, now: now(), ...use, messageId, customer: customer ?? NOBODY })
      if (meets !== undefined) {
        book.meet(meets.address, meets.facts)
        record(meets.address, 'request', { subject: mail.subject, text: meets.request, messageId, references: [] })
      }
      await hand(mail)
      return { ok: true, orderId: use.orderId, messageId: mail.messageId }
    },

    reply: async ({ customer: address, text, quoteOriginal = false }) => {
      const customer = book.find(address)
      if (customer === null) return { ok: false, refused: 'no_customer' }
      if (text.trim() === '') return { ok: false, refused: 'empty_text' }
      const messageId = marketplaceMessageId()
      const caseId = remember(caseIds, customer.address, randomUUID)
      const mail = relayedReply({ customer, shop, text, quoteOriginal, now: now(), caseId, messageId })
      const references = mail.references ?? []
      record(customer.address, 'customer', { subject: mail.subject, text: text.trim(), messageId, references })
      await hand(mail)
      return { ok: true, orderId: customer.orderId, messageId }
    },
  }
}
