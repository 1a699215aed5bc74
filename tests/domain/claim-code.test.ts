import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldCode, isClaimCode, maskCode, readCodeFile } from '../../src/domain/claim-code.ts'

describe('a claim code', () => {
  test('is shown with its first group and its last two characters', () => {
    expect(maskCode('HTCB-AD73TB-L2M1TF')).toBe('HTCB-••••••-••••TF')
  })

  test('is compared with 0 and O, 1 and I as one', () => {
    expect(foldCode('a0O1-iIaaaa-bbbbbb')).toBe('AOOI-IIAAAA-BBBBBB')
  })
})

describe('a list of codes', () => {
  test('gives each line its code as it stands, whatever ends the lines', () => {
    expect(readCodeFile('\uFEFFHTCB-AD73TB-L2M1TF\r\n\r\n  HTCB-AD73TB-L2M2TF \n')).toEqual({
      good: [
        { line: 1, code: 'HTCB-AD73TB-L2M1TF' },
        { line: 3, code: 'HTCB-AD73TB-L2M2TF' },
      ],
      bad: [],
    })
  })

  test.each([
    ['tabs', 'Promotion ID\tClaim Code\tStatus\nA1\tHTCB-AD73TB-L2M1TF\tunused\n'],
    ['commas and quotes', 'Promotion,"Claim code"\n"Spring","HTCB-AD73TB-L2M1TF"\n'],
    ['semicolons below a preamble', 'Downloaded for Lakeshore\n\nclaim_code;tracking\nHTCB-AD73TB-L2M1TF;x\n'],
    ['a header of one column', 'Claim Codes\nHTCB-AD73TB-L2M1TF\n'],
  ])('is read as the marketplace gives it: %s', (_, text) => {
    const { good, bad } = readCodeFile(text)
    expect(good.map(({ code }) => code)).toEqual(['HTCB-AD73TB-L2M1TF'])
    expect(bad).toEqual([])
  })

  test('names every bad line with its number and the reason, and never repeats what stood there', () => {
    const { good, bad } = readCodeFile('HTCB-AD73TB-L2M1TF\nHTCB-AD73TB\nHTCB-AD73TB-L2M1TF\nHTCB-AD73TB-L2MITF\n')
    expect(good).toHaveLength(1)
    expect(bad).toEqual([
      { line: 2, why: 'not_a_code', twin: null },
      { line: 3, why: 'same_code', twin: 1 },
      { line: 4, why: 'twin_code', twin: 1 },
    ])
  })

  test('names a row of a table without a code', () => {
    expect(readCodeFile('Code,Status\n,unused\n').bad).toEqual([{ line: 2, why: 'no_code', twin: null }])
  })

  test('never takes two codes that could be confused, and accounts for every line', () => {
    const part = (length: number) =>
      fc.string({ unit: fc.constantFrom('A', 'O', '0', 'I', '1'), minLength: length, maxLength: length })
    const code = fc.tuple(part(4), part(6), part(6)).map(parts => parts.join('-'))
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            code,
            fc.string({ unit: 'grapheme' }).map(text => text.replace(/[\r\n]/g, '')),
          ),
        ),
        lines => {
          const { good, bad } = readCodeFile(lines.join('\n'))
          expect(new Set(good.map(({ code }) => foldCode(code))).size).toBe(good.length)
          expect(good.every(({ line, code }) => isClaimCode(code) && lines[line - 1]?.includes(code))).toBe(true)
          expect(good.length + bad.length).toBeLessThanOrEqual(lines.length)
        },
      ),
    )
  })
})
