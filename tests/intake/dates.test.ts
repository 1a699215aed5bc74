import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from '../../src/intake/dates.ts'

test.each([
  ['September 5,2017', '2017-09-05'],
  ['5. September 2017', '2017-09-05'],
  ['5 September 2017', '2017-09-05'],
  ['Sept 5, 2017', '2017-09-05'],
  ['1er octobre 2026', '2026-10-01'],
  ['5 août 2026', '2026-08-05'],
  ['5 de septiembre de 2017', '2017-09-05'],
  ['5 settembre 2017', '2017-09-05'],
  ['3. März 2026', '2026-03-03'],
  ['2017年9月5日', '2017-09-05'],
  ['2026/10/03', '2026-10-03'],
  ['5 września 2017', '2017-09-05'],
  ['5 Eylül 2017', '2017-09-05'],
  ['5 de março de 2026', '2026-03-05'],
  ['05.09.2017', '2017-09-05'],
  ['2026-11-20', '2026-11-20'],
  ['2026-11-20T08:52:10Z', '2026-11-20T08:52:10Z'],
  ['2026-11-20 08:52', '2026-11-20T08:52'],
  ['October 7, 2026 4:05 PM', '2026-10-07T16:05'],
  ['October 7, 2026 12:05 AM', '2026-10-07T00:05'],
])('%s', (text, date) => {
  expect(readDate(text, 'day-first')).toBe(date)
})

test('figures with slashes are read the way the site writes them', () => {
  expect(readDate('05/09/2017', 'month-first')).toBe('2017-05-09')
  expect(readDate('05/09/2017', 'day-first')).toBe('2017-09-05')
  expect(readDate('25/09/2017', 'month-first')).toBe('2017-09-25')
})

test.each(['', 'soon', '32. Oktober 2026', '2026-02-30', 'May', '5 Smarch 2017'])('%j is no date', text => {
  expect(readDate(text, 'day-first')).toBeNull()
})

test('whatever is read as a date looks like one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const date = readDate(text, 'month-first')
      if (date !== null) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/)
      else expect(date).toBeNull()
    }),
  )
})
