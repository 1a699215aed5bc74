import { expect, test } from 'vitest'
import { decide } from '../../src/domain/decide.ts'
import type { CaseEvent } from '../../src/domain/events.ts'
import { AGENT, aCase, anOfferedCase, circumstances, DESK, LEAD, NOW, OTHER_AGENT, PICKER } from '../helpers/a-case.ts'

const once = (current = aCase()) => {
  const moved = (event: CaseEvent, by: typeof AGENT | typeof OTHER_AGENT | typeof LEAD) => {
    const decision = decide(current, event, by, circumstances())
    if (decision.kind === 'moved') current = decision.next
    return decision.kind === 'moved' ? 'moved' : decision.refusal.reason
  }
  return moved
}

test('of two who take a case over from the same owner, one gets it', () => {
  const act = once(aCase({ owner: LEAD.id }))
  expect(act({ kind: 'take_over', from: LEAD.id }, AGENT)).toBe('moved')
  expect(act({ kind: 'take_over', from: LEAD.id }, OTHER_AGENT)).toBe('already_done')
  expect(act({ kind: 'take_over', from: AGENT.id }, OTHER_AGENT)).toBe('moved')
})

test('of two who hand the same case over, one does', () => {
  const act = once(aCase({ owner: null }))
  expect(act({ kind: 'hand_over', to: AGENT.id, from: null }, LEAD)).toBe('moved')
  expect(act({ kind: 'hand_over', to: OTHER_AGENT.id, from: null }, OTHER_AGENT)).toBe('already_done')
})

test('the same details typed twice are edited once', () => {
  const act = once()
  const edit = { kind: 'edit_details', title: 'Six cups', price: { minor: 2400, currency: 'USD' } } as const
  expect(act({ ...edit, customerName: null }, AGENT)).toBe('moved')
  expect(act({ ...edit, customerName: null }, OTHER_AGENT)).toBe('already_done')
  expect(act({ ...edit, customerName: 'Hanna' }, OTHER_AGENT)).toBe('moved')
})

test('the same reply written down twice is recorded once', () => {
  const act = once(anOfferedCase())
  const said = { kind: 'record_reply', text: 'They call back.', option: null } as const
  expect(act(said, AGENT)).toBe('moved')
  expect(act(said, OTHER_AGENT)).toBe('already_done')
  expect(act({ ...said, text: 'They want 50 %.' }, OTHER_AGENT)).toBe('moved')
})

test('who comes too late is told who did it, whatever the desk made of it since', () => {
  const mail = { id: 'mail-1', kind: 'offer', state: 'unknown', reason: null, notBefore: NOW, putOff: 0 } as const
  let current = anOfferedCase({ state: 'offering', mail })
  const deeds = [
    [{ kind: 'send_again' }, AGENT],
    [{ kind: 'mail_leaving', mailId: mail.id }, DESK],
    [{ kind: 'mail_sent', mailId: mail.id }, DESK],
    [{ kind: 'evidence', text: 'A photo', files: 1 }, PICKER],
  ] as const
  for (const [event, actor] of deeds) {
    const decision = decide(current, event, actor, circumstances())
    if (decision.kind !== 'moved') throw new Error(`${event.kind} was refused`)
    current = decision.next
  }
  expect(decide(current, { kind: 'send_again' }, OTHER_AGENT, circumstances())).toMatchObject({
    refusal: { reason: 'already_done', last: { event: 'send_again', by: AGENT.id } },
  })
})
