import { el } from './dom.js'
import { personName, snapshot } from './state.js'

/** @param {string} name */
const initials = name =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => word[0] ?? '')
    .join('')
    .toUpperCase()

/** @param {string} user */
export const avatar = user => {
  const role = user === snapshot().bot ? 'bot' : (snapshot().people.find(({ id }) => id === user)?.role ?? 'other')
  return el(
    'span',
    { class: `avatar ${role}`, 'aria-hidden': 'true' },
    role === 'bot' ? 'M' : initials(personName(user)),
  )
}
