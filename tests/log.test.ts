import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog } from '../src/log.ts'

function captured(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk
      done()
    },
  })
  write(createLog({ level: 'info', format: 'json' }, sink))
  return lines
}

test('an error is logged with what it is, and without the request that libraries hang on it', () => {
  const error = Object.assign(new Error('connect ECONNREFUSED'), {
    code: 'ECONNREFUSED',
    config: { headers: { authorization: 'Bearer xoxb-secret' } },
    data: { text: 'my customer’s words' },
  })
  const line = captured(log => log.error({ err: error, caseId: 'case-1' }, 'a job failed'))
  expect(line).toContain('ECONNREFUSED')
  expect(line).toContain('case-1')
  expect(line).not.toMatch(/xoxb-secret|customer’s words/)
})

test.each(['token', 'password', 'text', 'body', 'raw', 'subject', 'relay', 'address', 'to', 'from'])(
  'a field named %s is left out, at the top and within',
  name => {
    const line = captured(log => log.info({ [name]: 'private thing', mail: { [name]: 'private thing' } }, 'said'))
    expect(line).toContain('said')
    expect(line).not.toContain('private thing')
  },
)
