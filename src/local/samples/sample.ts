import { createHash } from 'node:crypto'
import type { OutgoingMail, Shop } from '../mailroom/compose.ts'
import type { Customer, CustomerFacts } from '../mailroom/customers.ts'
import { escapeHtml } from '../mailroom/relay.ts'

export type SampleContext = {
  readonly shop: Shop
  readonly now: Date
  /** 1 for the first use of this sample, one more each time: names and addresses differ by it. */
  readonly serial: number
  /** Not used by an earlier sample. */
  readonly orderId: string
  /** Fresh, in the marketplace's own shape, with angle brackets. */
  readonly messageId: string
  /** Whom the sample is about, for samples that need a customer. */
  readonly customer: Customer
}

export type SampleMail = {
  readonly mail: OutgoingMail
  /** A customer who appears with this mail, and what they told the marketplace. */
  readonly meets?: { readonly address: string; readonly facts: CustomerFacts; readonly request: string }
}

/** One row of the tray. */
export type Sample = {
  readonly id: string
  readonly title: string
  /** What one can learn from it. */
  readonly about: string
  readonly group: 'notice' | 'about_customer' | 'suspicious'
  /** `sent_mail`: a customer to whom the desk has already written. */
  readonly needs: 'nothing' | 'customer' | 'sent_mail'
  readonly firstOrder: string
  readonly build: (context: SampleContext) => SampleMail
}

/** 15 letters and digits, the same for the same seed: the shape of a relay alias. */
export const aliasFor = (seed: string): string =>
  BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`)
    .toString(36)
    .slice(0, 15)

const ORDER_STEP = 1_300_021
const ITEM_STEP = 2_750_159

/** The n-th order number of a series: same prefix, same shape, other digits. */
export const orderNumber = (first: string, serial: number): string => {
  const [prefix = '', middle = '', last = ''] = first.split('-')
  const shifted = (digits: string, step: number) =>
    String((Number(digits) + step * (serial - 1)) % 10_000_000).padStart(7, '0')
  return `${prefix}-${shifted(middle, ORDER_STEP)}-${shifted(last, ITEM_STEP)}`
}

export const pick = (names: readonly [string, ...string[]], serial: number): string =>
  names[(serial - 1) % names.length] ?? names[0]

/** "September 5,2017", as the older notices print it. */
export const noticeDate = (now: Date): string => {
  const month = now.toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' })
  return `${month} ${now.getUTCDate()},${now.getUTCFullYear()}`
}

/** A plain-text notice with the HTML twin the marketplace sends beside it. */
export const textAndHtml = (text: string): Pick<OutgoingMail, 'layout' | 'parts'> => {
  const paragraphs = text.split('\n\n').map(paragraph => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br />\n')}</p>`)
  return {
    layout: 'alternative',
    parts: [
      { type: 'text/plain; charset=UTF-8', content: text },
      { type: 'text/html; charset=UTF-8', content: `<html><body>${paragraphs.join('\n')}</body></html>` },
    ],
  }
}

export const RELAYED = { 'X-AMAZON-MAIL-RELAY-TYPE': 'notification' }
