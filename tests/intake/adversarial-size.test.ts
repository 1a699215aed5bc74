import { describe, expect, test } from 'vitest'
import { stripQuoted } from '../../src/intake/customer-words.ts'
import { htmlToText } from '../../src/intake/html-text.ts'
import { htmlTokens } from '../../src/intake/html-tokens.ts'
import { MAIL_KINDS } from '../../src/intake/notice.ts'
import { readText } from './load-mail.ts'

const MEGABYTE = 1_000_000
const TRUSTED = { dkimPassed: ['amazon.com'], dkimFailed: [], undecided: false, by: 'dkim' } as const

const filled = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length))

const HTML = [
  '<',
  '<!--',
  '<a ="',
  `<a ='<b ="`,
  '<pre style="-o-pre-wrap">',
  '<table><tr><td>',
  '<script>',
  '<blockquote>',
  '&a',
  '<br>',
]
const TEXT = [
  '-',
  '----------a',
  ' x',
  '> ',
  'On 1 x wrote:\n',
  'Customer comments: a\nItem: x\n',
  '111-1111111-111111',
  'e\u0301\u0302',
  'Sent from my iPhone\n',
  'From: x\n',
]

// Quadratic work on a megabyte takes hours: a hang shows as the runner's own time limit, no speed is asserted.
describe('a megabyte of one thing over and over is read to its end', () => {
  test.each([...HTML.map(unit => ['html', unit] as const), ...TEXT.map(unit => ['plain', unit] as const)])(
    '%s %j',
    async (type, unit) => {
      const head = `From: "Kim - Amazon Marketplace" <a@marketplace.amazon.com>\nSubject: Return Requested for order 111-1111111-1111111\nContent-Type: text/${type}; charset=utf-8\n\n`
      const notice = await readText(
        `${head}Order ID: 111-1111111-1111111\nItem: x\nReturn reason: y\nCustomer comments: ${filled(unit, MEGABYTE)}`,
        TRUSTED,
      )
      expect(MAIL_KINDS).toContain(notice.kind)
      expect(stripQuoted(notice.text).length).toBeLessThanOrEqual(notice.text.length)
    },
  )
})

describe('reading HTML never makes more of it than there was', () => {
  test.each(HTML)('%j', unit => {
    const lengths = [1000, 100_000].map(size => {
      const html = filled(unit, size)
      const emitted = [...htmlTokens(html)].reduce(
        (sum, token) => sum + (token.kind === 'text' ? token.text.length : 1),
        0,
      )
      expect(emitted).toBeLessThanOrEqual(html.length)
      return htmlToText(html).length / html.length
    })
    expect(lengths[1]).toBeLessThanOrEqual((lengths[0] ?? 0) + 1)
  })
})
