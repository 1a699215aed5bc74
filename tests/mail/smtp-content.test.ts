import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeMail } from '../../src/mail/compose.ts'
import { checkPostman, createPostman } from '../../src/mail/smtp.ts'
import type { OutgoingMail } from '../../src/ports/mail.ts'
import { startSmtpServer, type TestSmtpServer } from '../helpers/smtp-server.ts'

const FROM = 'Example Shop <returns@shop.example>'
const SENDER = { name: 'Example Shop', address: 'returns@shop.example' }

const aMail = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: 'x7k2m+c4@marketplace.example',
  subject: 'Re: Return Requested for order 111-2223334-5556667',
  text: 'Dear customer,\n\n1. Keep the cups\n2. Send them back\n',
  messageId: '<case-1.1@shop.example>',
  inReplyTo: '<notice-1@marketplace.example>',
  references: ['<notice-0@marketplace.example>', '<notice-1@marketplace.example>'],
  date: new Date('2026-11-02T09:30:00Z'),
  ...change,
})

async function composed(
  mail: OutgoingMail,
  sender = SENDER,
): Promise<{ raw: string; head: string; text: string; subject: string }> {
  const result = await composeMail(mail, sender)
  if (!result.ok) throw new Error(result.problem)
  const raw = result.bytes.toString('utf8')
  const parsed = await PostalMime.parse(result.bytes)
  return {
    raw,
    head: raw.slice(0, raw.indexOf('\r\n\r\n')),
    text: (parsed.text ?? '').replace(/\r\n/g, '\n'),
    subject: parsed.subject ?? '',
  }
}

describe('the mail as it goes out', () => {
  it('is plain text with our own Message-ID, date and thread, and nothing else', async () => {
    const { head } = await composed(aMail())
    expect(head.split('\r\n').sort()).toEqual(
      [
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Type: text/plain; charset=utf-8',
        'Date: Mon, 02 Nov 2026 09:30:00 +0000',
        'From: Example Shop <returns@shop.example>',
        'In-Reply-To: <notice-1@marketplace.example>',
        'MIME-Version: 1.0',
        'Message-ID: <case-1.1@shop.example>',
        'References: <notice-0@marketplace.example> <notice-1@marketplace.example>',
        'Subject: Re: Return Requested for order 111-2223334-5556667',
        'To: x7k2m+c4@marketplace.example',
      ].sort(),
    )
  })

  const offers = {
    en: `Dear customer,\n\n1. Keep the set of cups and get a claim code over 60 % of what you paid, for whatever you like in our shop, whenever you like\n2. Keep it and get $9.96 back\n3. Return it\n\nHTCB-AD73TB-L2M1TF\n\nExample Shop\n`,
    de: `Guten Tag,\n\n1. Behalten Sie das Tassenset und erhalten Sie einen Gutschein über 60 % des Kaufpreises für alles, was Ihnen gefällt – jederzeit\n2. 9,96 € zurück\n\nHTCB-AD73TB-L2M1TF\n`,
    ja: 'お客様\n\n1. 商品はそのままお手元に。お支払い金額の60%分のクーポンコードを差し上げます。次のご注文でお使いいただけます。\n2. 1,480円を返金\n\nHTCB-AD73TB-L2M1TF\n',
    zh: '尊敬的顾客：\n\n1. 保留商品，并获得相当于您所付金额60%的优惠码，可用于购买您喜欢的任何商品，随时可用，没有限制\n2. 退还40%\n\nHTCB-AD73TB-L2M1TF\n',
  }

  it.each(Object.entries(offers))('keeps every line as it was written: %s', async (_language, text) => {
    const { raw, text: arrived } = await composed(aMail({ text }))
    expect(arrived).toBe(text)
    expect(raw.split('\r\n')).toContain('HTCB-AD73TB-L2M1TF')
    expect(Buffer.from(raw).every(byte => byte < 128)).toBe(true)
    expect(raw.split('\r\n').every(line => line.length <= 998)).toBe(true)
  })

  it('any text arrives as it was written', async () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map(text => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu, ''))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async lines => {
        const text = `Hello\n${lines.join('\n')}\n.\nFrom us\n`
        expect((await composed(aMail({ text }))).text).toBe(text)
      }),
      { numRuns: 150 },
    )
  })

  it('no subject or name can add a header', async () => {
    const names = [
      'Content-Transfer-Encoding',
      'Content-Type',
      'Date',
      'From',
      'In-Reply-To',
      'MIME-Version',
      'Message-ID',
      'References',
      'Subject',
      'To',
    ]
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom(
        'x\r\nBcc: b@shop.example',
        'x\nBcc: b@shop.example',
        'x\rBcc: b@shop.example',
        'x\u2028Bcc: y',
        'x\u0085Bcc: y',
        '=?utf-8?Q?x=0D=0ABcc:_b@shop.example?=',
      ),
      fc
        .array(fc.constantFrom('\r', '\n', ' ', ':', '<', '>', ',', '"', 'Bcc', 'é', '件'), { maxLength: 40 })
        .map(parts => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (subject, name, id) => {
        const { head } = await composed(
          aMail({ subject, inReplyTo: `<${id}@shop.example>`, references: [id, '<ok@shop.example>'] }),
          { name, address: SENDER.address },
        )
        const found = head
          .split('\r\n')
          .filter(line => !/^[ \t]/.test(line))
          .map(line => line.slice(0, line.indexOf(':')))
        expect(names).toEqual(expect.arrayContaining(found))
        expect(new Set(found).size).toBe(found.length)
        expect((await PostalMime.parse(`${head}\r\n\r\n`)).from).toMatchObject({ address: SENDER.address })
      }),
      { numRuns: 300 },
    )
  })

  it('a subject in any script arrives as it was written', async () => {
    for (const subject of [
      'Re: 返品リクエスト 249-1112223-3334445',
      'Rückgabe: „Tassenset“ – Bestellung',
      '退货申请 '.repeat(20).trim(),
    ])
      expect((await composed(aMail({ subject }))).subject).toBe(subject)
  })

  it('drops malformed references and keeps both ends of a long thread', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `<m${index}@marketplace.example>`)
    const { raw } = await composed(aMail({ references: ['nonsense', '<a b@c>', ...ids], inReplyTo: 'no id' }))
    expect(raw).toContain('<m0@marketplace.example>')
    expect(raw).toContain('<m99@marketplace.example>')
    expect(raw).not.toContain('<m5@marketplace.example>')
    expect(raw).not.toMatch(/nonsense|<a b@c>|In-Reply-To/)
  })

  it('what looks like a path or a link in the text stays text', async () => {
    const text = 'file:///etc/passwd\nhttps://shop.example/\n'
    expect((await composed(aMail({ text }))).text).toBe(text)
  })
})

describe('with a real server', () => {
  let server: TestSmtpServer
  beforeEach(async () => {
    server = await startSmtpServer()
  })
  afterEach(() => server.stop())

  it('the mail arrives with envelope, thread and text', async () => {
    const outcome = await createPostman({ url: server.url, from: FROM }).send(aMail())
    expect(outcome).toEqual({ kind: 'sent', response: expect.stringMatching(/^250 .*queued/) })
    const [mail] = await server.arrived(1)
    expect(mail).toMatchObject({
      from: 'returns@shop.example',
      to: ['x7k2m+c4@marketplace.example'],
      subject: 'Re: Return Requested for order 111-2223334-5556667',
      text: aMail().text,
      messageId: '<case-1.1@shop.example>',
      inReplyTo: '<notice-1@marketplace.example>',
    })
  })

  it('each scripted behaviour has its outcome', async () => {
    const postman = createPostman({ url: server.url, from: FROM })
    const outcomeOf = async (behaviour: Parameters<TestSmtpServer['behave']>[0]): Promise<string> => {
      server.behave(behaviour)
      return (await postman.send(aMail())).kind
    }
    expect(await outcomeOf({ kind: 'refuse_recipient', code: 550, text: '5.1.1 no such customer' })).toBe('refused')
    expect(await outcomeOf({ kind: 'refuse_recipient', code: 451, text: '4.7.1 greylisted' })).toBe('not_sent')
    expect(await outcomeOf({ kind: 'refuse_content', code: 552, text: '5.3.4 too big' })).toBe('refused')
    expect(server.mails()).toHaveLength(0)
    expect(await outcomeOf({ kind: 'cut_after_content', keep: true })).toBe('unknown')
    expect(server.mails()).toHaveLength(1)
    expect(await outcomeOf({ kind: 'cut_after_content', keep: false })).toBe('unknown')
    expect(server.mails()).toHaveLength(1)
    expect(await outcomeOf({ kind: 'delay', ms: 50, times: 1 })).toBe('sent')
    expect(server.mails()).toHaveLength(2)
  })

  it('a wrong password is told as such by the check', async () => {
    const url = `smtp://desk:wrong-pass@127.0.0.1:${server.port}`
    expect(await checkPostman({ url, from: FROM })).toEqual({
      ok: false,
      problem: 'authentication failed (535)',
      mend: 'check user and password in SMTP_URL',
    })
    expect(await checkPostman({ url: server.url, from: FROM })).toEqual({ ok: true })
  })
})
