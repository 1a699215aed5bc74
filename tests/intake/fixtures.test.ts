import { describe, expect, test } from 'vitest'
import { stripQuoted } from '../../src/intake/customer-words.ts'
import type { Notice } from '../../src/intake/notice.ts'
import {
  authservId,
  type Expectation,
  expectations,
  fixtureResolver,
  loadMail,
  ownExpectations,
  readRaw,
} from './load-mail.ts'
import { signed, testResolver } from './sign-mail.ts'

const WAYS = [
  { way: 'with its own signature check', options: { resolver: fixtureResolver } },
  { way: "with the mail provider's result", options: { authservId } },
] as const

for (const { way, options } of WAYS) {
  describe(`every fixture is read as its manifest says, ${way}`, () => {
    test.each(expectations)('$file', async expected => {
      const notice = await readRaw(await loadMail(expected.file), options)
      expect(told(notice, expected)).toEqual(wanted(expected))
    })
  })
}

describe('every fixture of our own is read as its manifest says', () => {
  test.each(ownExpectations)('$file', async expected => {
    const raw = await loadMail(expected.file)
    const { sign } = expected
    const notice = sign
      ? await readRaw(await signed(raw, sign), { resolver: testResolver(sign) })
      : await readRaw(raw, { resolver: testResolver() })
    expect(told(notice, expected)).toEqual(wanted(expected))
  })
})

/** What the manifest tells about a mail, in its own words; what it is silent about is left out. */
function wanted(expected: Expectation): Record<string, unknown> {
  const { kind, trust, marketplace, lang, relay, buyer, request_received, text, items } = expected
  const rows = items?.map(({ name, qty, reason, comments = null, asin = null, sku = null }) => ({
    title: name,
    quantity: qty,
    reason,
    comments,
    asin,
    sku,
  }))
  const bounced = expected.original_message_id && { messageId: expected.original_message_id, status: expected.status }
  return present({
    kind,
    trust,
    orderId: expected.order_id ?? null,
    marketplace,
    lang,
    relay,
    buyer,
    request_received,
    text,
    items: rows,
    bounced,
  })
}

function told(notice: Notice, expected: Expectation): Record<string, unknown> {
  const all = {
    kind: notice.kind,
    trust: notice.trust,
    orderId: notice.orderId,
    marketplace: notice.marketplace,
    lang: notice.language,
    relay: notice.customer.relay,
    buyer: notice.customer.name,
    request_received: notice.requestedAt,
    text: stripQuoted(notice.text, notice.customer.name),
    items: notice.items,
    bounced: notice.bounced && { messageId: notice.bounced.messageId, status: notice.bounced.status },
  }
  const asked = wanted(expected)
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in asked))
}

const present = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
