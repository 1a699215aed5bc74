import { expect, test } from 'vitest'
import { isAway } from '../../src/slack/away.ts'
import { NOW } from '../helpers/a-case.ts'

const inMinutes = (minutes: number) => Math.floor(NOW.getTime() / 1000) + minutes * 60

test.each([
  ['Vacationing', { status_emoji: ':palm_tree:', status_text: 'Vacationing' }],
  ['Out sick', { status_emoji: ':face_with_thermometer:', status_text: 'Out sick' }],
  ['in words of one’s own', { status_emoji: ':coffee:', status_text: 'OOO until Thursday' }],
  ['in Chinese', { status_text: '休假中' }],
  ['until later today', { status_emoji: ':palm_tree:', status_expiration: inMinutes(5) }],
])('a status says that somebody is away: %s', (_, status) => {
  expect(isAway(status, NOW)).toBe(true)
})

test.each([
  ['none at all', {}],
  ['in a meeting', { status_emoji: ':spiral_calendar_pad:', status_text: 'In a meeting' }],
  ['working from home', { status_emoji: ':house_with_garden:', status_text: 'Working remotely' }],
  ['one that has run out', { status_emoji: ':palm_tree:', status_expiration: inMinutes(-5) }],
])('a status that does not: %s', (_, status) => {
  expect(isAway(status, NOW)).toBe(false)
})
