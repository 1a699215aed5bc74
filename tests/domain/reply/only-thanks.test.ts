import { expect, test } from 'vitest'
import { isOnlyThanks } from '../../../src/domain/reply/only-thanks.ts'

test.each([
  'Thanks',
  'Thank you so much!',
  'Ok, thanks for the quick reply. Best regards',
  'Vielen Dank für die schnelle Antwort!\n\nViele Grüße',
  'Danke schön',
  'Merci beaucoup pour votre réponse rapide. Cordialement',
  '¡Muchas gracias! Saludos',
  'Grazie mille, perfetto',
  'ありがとうございます。',
  '谢谢！',
])('%j is nothing but thanks', text => {
  expect(isOnlyThanks(text)).toBe(true)
})

test('a customer’s name below their thanks adds nothing', () => {
  expect(isOnlyThanks('Thanks\n\nHannah Lee', 'Hannah Lee')).toBe(true)
  expect(isOnlyThanks('Thanks\n\nHannah, option', 'Hannah')).toBe(false)
  expect(isOnlyThanks('Hannah', 'Hannah')).toBe(false)
})

test.each([
  '',
  'Thanks, I take the code.',
  'Thank you, option 1',
  'Thanks?',
  'Great, the first one',
  'Danke, ich nehme die Erstattung',
  'Merci, mais non',
  'No gracias',
  'Grazie ma preferisco il rimborso',
  'ありがとうございます。返金をお願いします。',
  '谢谢，我要退款',
  'Thanks for nothing',
  '👍',
])('%j says more, or nothing', text => {
  expect(isOnlyThanks(text)).toBe(false)
})
