import { expect, test } from 'vitest'
import { withInnerQuotes } from '../../../src/domain/messages/one-line.ts'

const nested = (title: string) => withInnerQuotes(title, '‘', '’')

test.each([
  ['Tea Cup Set, Print 123 "Blue Willow"', 'Tea Cup Set, Print 123 ‘Blue Willow’'],
  ['"Blue Willow", 6 pieces', '‘Blue Willow’, 6 pieces'],
  ['Cups (“Blue Willow”)', 'Cups (‘Blue Willow’)'],
  ['Cups "Blue" and "White"', 'Cups ‘Blue’ and ‘White’'],
])('a name inside a title gets the inner quotation marks: %s', (title, expected) => {
  expect(nested(title)).toBe(expected)
})

test.each(['Tray 12" x 10"', '12" plate, set of 4', 'Cups "Blue Willow', 'No marks at all', '""'])(
  'inch marks and lone marks stay: %s',
  title => {
    expect(nested(title)).toBe(title)
  },
)
