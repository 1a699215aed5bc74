import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { type ConversationMail, type Customer, createCustomerBook } from './mailroom/customers.ts'
import { createDispatch, type Dispatch, type DispatchOptions } from './mailroom/dispatch.ts'
import { createKeyPair, type DnsRecords, type KeyPair, keyRecords } from './mailroom/keys.ts'
import { startSmtpDrop } from './mailroom/smtp.ts'
import { type Suggestion, suggestReplies } from './mailroom/suggestions.ts'
import { SAMPLES, SIGNING_DOMAINS } from './samples/catalogue.ts'
import type { Sample } from './samples/sample.ts'

/** What the next run needs to go on from here: who the customers are, and keys that mail on its way still proves itself with. */
export type MailroomMemory = { readonly keyPair: KeyPair; readonly customers: readonly Customer[] }

export type MailroomOptions = DispatchOptions & Partial<MailroomMemory>

export type SampleCard = Pick<Sample, 'id' | 'title' | 'about' | 'group' | 'needs'>

/** The world outside Slack: the marketplace that sends notices, and the customers behind it. */
export type Mailroom = Dispatch & {
  /** Where the desk sends its mails: "smtp://127.0.0.1:port". */
  readonly smtpUrl: string
  /** For the desk's own resolver; only this process believes these keys. */
  readonly dnsRecords: () => DnsRecords
  /** The customer something happened to last comes first. */
  readonly customers: () => readonly Customer[]
  /** Oldest first: what they requested, what the shop wrote, what they answered. */
  readonly inbox: (address: string) => readonly ConversationMail[]
  readonly suggestions: (address: string) => readonly Suggestion[]
  readonly samples: () => readonly SampleCard[]
  /** Called after every change; returns the unsubscriber. */
  readonly onChange: (listener: () => void) => () => void
  readonly memory: () => MailroomMemory
  readonly stop: () => Promise<void>
}

type NewMail = Omit<ConversationMail, 'id' | 'kind' | 'at'>

const readReceived = async (raw: Uint8Array): Promise<NewMail> => {
  const { subject = '', text = '', messageId = '', references = '' } = await PostalMime.parse(raw)
  return { subject, text, messageId, references: references.split(/\s+/).filter(Boolean) }
}

export const startMailroom = async (options: MailroomOptions): Promise<Mailroom> => {
  const keys = options.keyPair ?? (await createKeyPair())
  const book = createCustomerBook(options.customers)
  const listeners = new Set<() => void>()

  const record = (address: string, kind: ConversationMail['kind'], mail: NewMail) => {
    book.record(address, { id: randomUUID(), kind, at: options.now(), ...mail })
    for (const listener of listeners) listener()
  }

  const smtp = await startSmtpDrop(async (raw, recipients) => {
    const mail = await readReceived(raw)
    for (const recipient of recipients) record(recipient, 'shop', mail)
  })

  return {
    ...createDispatch(options, { keys, book, record }),
    smtpUrl: smtp.url,
    dnsRecords: () => keyRecords(SIGNING_DOMAINS, keys),
    customers: book.list,
    inbox: address => book.find(address)?.mails ?? [],
    suggestions: address => {
      const customer = book.find(address)
      return customer === null ? [] : suggestReplies(customer)
    },
    samples: () => SAMPLES.map(({ id, title, about, group, needs }) => ({ id, title, about, group, needs })),
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    memory: () => ({ keyPair: keys, customers: book.list() }),
    stop: smtp.stop,
  }
}
