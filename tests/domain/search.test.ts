import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snippetOf } from '../../src/domain/search/snippet.ts'
import { readSearch, searchTerms, searchTermsOfOrder, searchTermsWithin } from '../../src/domain/search/terms.ts'
import { withoutSecrets } from '../../src/domain/secrets.ts'

/** Whether the index would find the text: what the database does with terms and beginnings. */
function finds(typed: string, terms: readonly string[]): boolean {
  const query = readSearch(typed)
  if (!query) return false
  return query.terms.every(({ term, beginning }) =>
    beginning ? terms.some(known => known.startsWith(term)) : terms.includes(term),
  )
}

describe('a text is found by its words', () => {
  test.each([
    ['en', 'I can’t believe it: the set of cups has another PRINT.', 'print cups'],
    ['de', 'Die Teetassen sind größer als bestellt.', 'GROSSER teetasse'],
    ['fr', 'J’ai reçu une théière ébréchée.', 'recu theiere'],
    ['es', 'La tetera llegó dañada, ¡qué pena!', 'danada'],
    ['it', 'È arrivata la tazza sbagliata, però bella.', 'pero tazza'],
    ['ja', '注文した柄と違うカップが届きました。', 'カップ'],
    ['ja, half width', 'ｶｯﾌﾟの色が違います', 'カップ'],
    ['zh', '收到的茶杯图案不对，我想换货。', '图案不对'],
    ['zh, one character', '收到的茶杯', '杯'],
    ['zh beside Latin', '订单里的iPhone手机壳', 'iphone 手机壳'],
  ])('%s', (_, text, typed) => {
    expect(finds(typed, searchTerms(text))).toBe(true)
    expect(
      snippetOf([{ where: 'comments', text }], readSearch(typed)?.words ?? [])?.pieces.some(({ hit }) => hit),
    ).toBe(true)
  })

  test('and by no others: every word must stand there', () => {
    const terms = searchTerms('The blue cups. 收到的茶杯图案不对')
    for (const typed of ['blue teapot', '茶壶', '案图', 'ups', '', '  ', '?!']) expect(finds(typed, terms)).toBe(false)
  })

  test('kana with and without voicing marks are other letters', () => {
    expect(finds('がき', searchTerms('かき'))).toBe(false)
  })

  test('things are found from any letter on, orders by groups of their number and its end', () => {
    expect(finds('tasse', searchTermsWithin('Teetasse, blau'))).toBe(true)
    expect(finds('TEA6', searchTermsWithin('LV-TEA6-123'))).toBe(true)
    const order = searchTermsOfOrder('113-5592037-4418629')
    for (const typed of ['113-5592037-4418629', '4418629', '113-5592', '8629']) expect(finds(typed, order)).toBe(true)
    expect(finds('418629', order)).toBe(false)
  })

  test('codes and addresses are never among the words', () => {
    const text = 'My code HTCB-AD73TB-L2M1TF or htcbad73tbl2m1tf, write to hannah.q@marketplace.example please'
    const terms = searchTerms(text)
    for (const typed of ['AD73TB', 'HTCB-AD73TB-L2M1TF', 'htcbad73tbl2m1tf', 'hannah', 'marketplace.example'])
      expect(finds(typed, terms)).toBe(false)
    expect(withoutSecrets(text)).toBe('My code HTCB-••••••-••••TF or htcb-••••••-••••tf, write to … please')
    expect(withoutSecrets('cups, broken: please. responsibilities')).toBe('cups, broken: please. responsibilities')
  })

  test('whatever is written, terms are what a database takes, and the text is found by its own words', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('杯', 'が', 'ﾌﾟ', 'ß', 'İ', 'é', 'a', '\u0301', ' ', '-', '7', '🫖', '\uD800', '𠮷', "'"),
      }),
    )
    fc.assert(
      fc.property(text, written => {
        for (const terms of [searchTerms(written), searchTermsWithin(written), searchTermsOfOrder(written)]) {
          expect(terms.length).toBeLessThanOrEqual(2000)
          for (const term of terms) {
            expect(term.isWellFormed()).toBe(true)
            expect(term).toMatch(/^[\p{L}\p{N}\p{M}\p{Script=Han}ー々〆]+$/u)
            expect(Buffer.byteLength(term)).toBeLessThanOrEqual(100)
          }
        }
        for (const [word] of written.matchAll(/[a-z]{2,}/g))
          if (withoutSecrets(written) === written.toWellFormed() && !/\p{M}/u.test(written))
            expect(finds(written, searchTerms(written)), word).toBe(true)
      }),
    )
  })
})

describe('a snippet', () => {
  const of = (text: string, typed: string) => snippetOf([{ where: 'we_wrote', text }], readSearch(typed)?.words ?? [])

  test('shows the words as they were written, with what stands around them', () => {
    expect(of('Die Teetassen sind größer als bestellt.', 'grosser')?.pieces).toEqual([
      { text: 'Die Teetassen sind ', hit: false },
      { text: 'größer', hit: true },
      { text: ' als bestellt.', hit: false },
    ])
  })

  test('prefers words that begin with what was typed to words that hold it', () => {
    const hits = (typed: string) => of('a part of the art, from Bart', typed)?.pieces.filter(({ hit }) => hit).length
    expect([hits('art'), hits('par'), hits('rom')]).toEqual([1, 1, 1])
    expect(of('a part of the art', 'art')?.pieces[0]).toEqual({ text: 'a part of the ', hit: false })
  })

  test('is taken from the text that holds most of the words', () => {
    const texts = [
      { where: 'item', text: 'Blue cup' },
      { where: 'customer_wrote', text: 'the blue cup is chipped' },
    ] as const
    expect(snippetOf(texts, ['blue', 'chipped'])?.where).toBe('customer_wrote')
    expect(snippetOf(texts, ['blue'])?.where).toBe('item')
    expect(snippetOf(texts, ['teapot'])).toBeNull()
  })

  test('never shows a code, and of a long text only a piece', () => {
    const shown = JSON.stringify(of(`${'well '.repeat(500)}print HTCB-AD73TB-L2M1TF ${'well '.repeat(500)}`, 'print'))
    expect(shown).not.toContain('AD73TB')
    expect(shown.length).toBeLessThan(500)
  })

  test('is a piece of the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 3 }), (text, typed) => {
        const found = of(text, typed)
        const shown = found?.pieces.filter(({ text: piece }) => piece !== '…').map(({ text: piece }) => piece) ?? []
        const whole = withoutSecrets(text).replace(/\s+/g, ' ').trim().toWellFormed().normalize('NFC')
        expect(whole).toContain(shown.join(''))
        for (const piece of shown) expect(piece.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('however much there is', () => {
  test('of what is typed, the first words are looked for', () => {
    const query = readSearch(
      `${'cup'} ${'word '.repeat(10)}${Array.from({ length: 5000 }, (_, nth) => `w${nth}`).join(' ')}`,
    )
    expect(query?.words).toHaveLength(12)
    expect(query?.words[0]).toBe('cup')
    expect(readSearch('茶'.repeat(1000).replace(/茶茶/g, '茶杯'))?.terms.length).toBeLessThanOrEqual(40)
  })

  test('a page without spaces is searched for addresses letter by letter once, not from each letter on', () => {
    for (const page of ['取っ手が割れて'.repeat(30_000), 'a.'.repeat(100_000), 'a'.repeat(200_000)])
      expect(withoutSecrets(page)).toBe(page)
  })

  test('addresses are found wherever they stand', () => {
    const everywhere = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/g
    const text = fc.string({ unit: fc.constantFrom('a', '@', ' ', '<', ',', '茶', '.'), maxLength: 30 })
    fc.assert(
      fc.property(text, said => {
        expect(withoutSecrets(said)).toBe(said.replace(everywhere, '…'))
      }),
    )
  })

  test('of a case with endless texts the first are read for where its words stand', () => {
    const filler = { where: 'customer_wrote', text: 'nothing of note. '.repeat(100) } as const
    const texts = [...Array.from({ length: 3000 }, () => filler), { where: 'thread', text: 'the lid' } as const]
    expect(snippetOf(texts, ['lid'])).toBeNull()
    expect(snippetOf([{ where: 'thread', text: 'the lid' }, ...texts], ['lid'])?.where).toBe('thread')
  })
})
