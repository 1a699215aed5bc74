import { z } from 'zod'
import { CUSTOMER_LANGUAGES, type CustomerLanguage } from '../../domain/language.ts'
import { MARKETPLACE_IDS, type MarketplaceId } from '../../domain/marketplace.ts'

export type OrderedItem = { readonly title: string; readonly sku: string; readonly asin: string }

/** A mail in the customer's conversation, seen from the customer's side. */
export type ConversationMail = {
  readonly id: string
  /** `request`: what they told the marketplace; `shop`: what the desk sent them; `customer`: what they answered. */
  readonly kind: 'request' | 'shop' | 'customer'
  readonly subject: string
  readonly text: string
  readonly at: Date
  readonly messageId: string
  readonly references: readonly string[]
}

export type CustomerFacts = {
  readonly name: string
  readonly language: CustomerLanguage
  readonly marketplace: MarketplaceId
  readonly orderId: string | null
  readonly item: OrderedItem | null
}

/** `address` is the relay alias without a case id: one customer, however they are written to. */
export type Customer = CustomerFacts & { readonly address: string; readonly mails: readonly ConversationMail[] }

export type CustomerBook = {
  readonly meet: (address: string, facts: CustomerFacts) => void
  readonly record: (address: string, mail: ConversationMail) => void
  readonly find: (address: string) => Customer | null
  /** The customer something happened to last comes first. */
  readonly list: () => readonly Customer[]
}

/** Mails kept per customer; older ones fall out, the workspace is for trying things. */
const KEPT_MAILS = 100

/** "Alias+case-id@Marketplace.Amazon.com" → "alias@marketplace.amazon.com" */
const customerAddress = (address: string): string => {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@')
  return `${local.split('+')[0]}@${domain}`
}

const STRANGER: CustomerFacts = { name: '', language: 'en', marketplace: 'amazon.com', orderId: null, item: null }

const text = z.string()

/** The book as an earlier run of the workspace wrote it down, in the order of `list`. */
export const keptCustomers = z.array(
  z.object({
    address: text,
    name: text,
    language: z.enum(CUSTOMER_LANGUAGES),
    marketplace: z.enum(MARKETPLACE_IDS),
    orderId: text.nullable(),
    item: z.object({ title: text, sku: text, asin: text }).nullable(),
    mails: z.array(
      z.object({
        id: text,
        kind: z.enum(['request', 'shop', 'customer']),
        subject: text,
        text,
        at: z.coerce.date(),
        messageId: text,
        references: z.array(text),
      }),
    ),
  }),
)

/** `known`: from an earlier run, in the order of `list`. */
export const createCustomerBook = (known: readonly Customer[] = []): CustomerBook => {
  const customers = new Map(known.toReversed().map(customer => [customer.address, customer]))
  const put = (customer: Customer) => {
    customers.delete(customer.address)
    customers.set(customer.address, customer)
  }
  return {
    meet: (address, facts) => {
      const key = customerAddress(address)
      put({ ...facts, address: key, mails: customers.get(key)?.mails ?? [] })
    },
    record: (address, mail) => {
      const key = customerAddress(address)
      const known = customers.get(key) ?? { ...STRANGER, name: key.split('@')[0] ?? key, address: key, mails: [] }
      put({ ...known, mails: [...known.mails, mail].slice(-KEPT_MAILS) })
    },
    find: address => customers.get(customerAddress(address)) ?? null,
    list: () => [...customers.values()].reverse(),
  }
}

export const lastFromShop = (customer: Customer): ConversationMail | null =>
  customer.mails.findLast(mail => mail.kind === 'shop') ?? null
