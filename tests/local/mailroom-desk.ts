import { authenticate } from 'mailauth'
import nodemailer from 'nodemailer'
import PostalMime from 'postal-mime'
import { beforeAll, beforeEach } from 'vitest'
import { createKeyPair, type KeyPair } from '../../src/local/mailroom/keys.ts'
import { type Mailroom, startMailroom } from '../../src/local/mailroom.ts'

export const NOW = new Date('2026-11-20T09:30:00Z')
export const SHOP = { name: 'Lakeshore Table Co', address: 'desk@lakeshore-table.example' }
export const HANNAH = 't7p3v9k2m5wq8xa@marketplace.amazon.com'
export const OFFER = [
  'Dear Hannah,',
  '',
  '1. Keep the cups and get a claim code for 60 % off a new order.',
  '2. Keep the cups and we refund 40 % of what you paid.',
  '3. Send the cups back for a full refund.',
  '',
  'Order ID: 113-5592037-4418629',
].join('\n')

export let keyPair: KeyPair
/** Fresh for every test of a file that calls `withMailroom`. */
export let mailroom: Mailroom
/** What reached the desk. */
export let delivered: Uint8Array[]

export const withMailroom = () => {
  beforeAll(async () => {
    keyPair = await createKeyPair()
  })
  beforeEach(async () => {
    delivered = []
    mailroom = await startMailroom({
      now: () => NOW,
      shop: SHOP,
      keyPair,
      deliver: async raw => {
        delivered.push(raw)
      },
    })
    return () => mailroom.stop()
  })
}

export const newest = () => PostalMime.parse(delivered.at(-1)!)

export const dkimOf = async (raw: Uint8Array) => {
  const records = mailroom.dnsRecords()
  const { dkim } = await authenticate(Buffer.from(raw), {
    ip: '127.0.0.1',
    helo: 'local.example',
    sender: 'x@local.example',
    resolver: async (name: string, type: string) => {
      const texts = type === 'TXT' ? records[name]?.TXT : undefined
      if (texts === undefined) throw Object.assign(new Error(`no ${type} for ${name}`), { code: 'ENOTFOUND' })
      return texts.map(text => [text])
    },
  })
  return dkim.results.map(({ signingDomain, status }) => ({
    domain: signingDomain,
    result: status.result,
    aligned: status.aligned,
  }))
}

export const shopWrites = async (to: string, text: string) => {
  const transport = nodemailer.createTransport(mailroom.smtpUrl)
  const sent = await transport.sendMail({
    from: `"${SHOP.name}" <${SHOP.address}>`,
    to,
    subject: 'Re: Return Requested for order 113-5592037-4418629',
    messageId: '<offer.1@lakeshore-table.example>',
    references: ['<notice@email.amazonses.com>'],
    text,
  })
  transport.close()
  return sent
}
