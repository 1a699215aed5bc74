import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAddAddress } from '../../../src/slack/views/modals/add-address.ts'
import { parseClose } from '../../../src/slack/views/modals/close.ts'
import { parseConfirmFault } from '../../../src/slack/views/modals/confirm-fault.ts'
import { parseDecline } from '../../../src/slack/views/modals/decline.ts'
import { parseEditDetails } from '../../../src/slack/views/modals/edit-details.ts'
import { parseHandOver } from '../../../src/slack/views/modals/hand-over.ts'
import { parseMerge } from '../../../src/slack/views/modals/merge.ts'
import { parseNewCase } from '../../../src/slack/views/modals/new-case.ts'
import { parseProblem } from '../../../src/slack/views/modals/problem.ts'
import { parseRecordReply } from '../../../src/slack/views/modals/record-reply.ts'
import { parseRejectFault } from '../../../src/slack/views/modals/reject-fault.ts'
import { messageErrors, parseRemedies, readRemedies } from '../../../src/slack/views/modals/remedies.ts'
import { parseReorder } from '../../../src/slack/views/modals/reorder.ts'
import { parseSnooze } from '../../../src/slack/views/modals/snooze.ts'
import { parseWrite } from '../../../src/slack/views/modals/write.ts'

type Input = Record<string, unknown>

const typed = (value: string | null): Input => ({ type: 'plain_text_input', value })
const chosen = (value: string): Input => ({ type: 'static_select', selected_option: { text: {}, value } })
const ticked = (...values: string[]): Input => ({
  type: 'checkboxes',
  selected_options: values.map(value => ({ value })),
})

/** Slack's `state.values` with every block named after its input. */
const state = (inputs: Record<string, Input>, blocks: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [blocks[name] ?? name, { [name]: input }]))

const ok = (value: unknown) => ({ ok: true, value })

describe('what a modal’s submission means', () => {
  test('confirm fault needs only the cause', () => {
    expect(parseConfirmFault(state({ root_cause: chosen('mis_pick'), note: typed(null) }), 'en')).toEqual(
      ok({ rootCause: 'mis_pick', orderedCode: null, shippedCode: null, note: null }),
    )
    expect(
      parseConfirmFault(
        state({
          root_cause: { type: 'radio_buttons', selected_option: { value: 'wrong_code_entered' } },
          ordered_code: typed(' 123 '),
          shipped_code: typed('127'),
          note: typed('wrong print'),
        }),
        'en',
      ),
    ).toEqual(ok({ rootCause: 'wrong_code_entered', orderedCode: '123', shippedCode: '127', note: 'wrong print' }))
  })

  test('not our fault takes only causes that are not ours', () => {
    expect(parseRejectFault(state({ root_cause: chosen('buyer_error') }), 'en')).toEqual(
      ok({ rootCause: 'buyer_error', note: null }),
    )
    expect(parseRejectFault(state({ root_cause: chosen('mis_pick') }), 'en')).toMatchObject({ ok: false })
  })

  test('remedies and message, wherever the message’s block stands', () => {
    const values = state({ remedies: ticked('code60', 'refund40'), message: typed('Dear …') }, { message: 'message_3' })
    const submitted = { remedyIds: ['code60', 'refund40'], message: 'Dear …' }
    expect(parseRemedies(values, 'en')).toEqual(ok(submitted))
    expect(readRemedies(values)).toEqual(submitted)
    expect(messageErrors(values, ['No links.', 'No emoji.'])).toEqual({ message_3: 'No links. No emoji.' })
  })

  test('an offer of nothing, in no words, is refused at both inputs', () => {
    const values = state({ remedies: ticked(), message: typed('  ') }, { message: 'message_2' })
    expect(parseRemedies(values, 'en')).toEqual({
      ok: false,
      errors: { remedies: 'Choose at least one remedy.', message_2: 'The message is empty.' },
    })
  })

  test('a recorded reply is an option, words, or both', () => {
    expect(parseRecordReply(state({ option: chosen('2'), text: typed(null) }), 'en')).toEqual(
      ok({ option: 2, text: '' }),
    )
    expect(parseRecordReply(state({ option: chosen('none'), text: typed('maybe') }), 'en')).toEqual(
      ok({ option: null, text: 'maybe' }),
    )
    expect(parseRecordReply(state({ option: chosen('none'), text: typed('') }), 'en')).toMatchObject({ ok: false })
  })

  test('a snooze is a day and a reason', () => {
    const until = { type: 'datepicker', selected_date: '2026-11-30' }
    expect(parseSnooze(state({ until, reason: typed('holiday') }), 'en')).toEqual(
      ok({ day: '2026-11-30', reason: 'holiday' }),
    )
    expect(parseSnooze(state({ until: { selected_date: '2026-13-40' }, reason: typed('') }), 'en')).toEqual({
      ok: false,
      errors: { until: 'Pick a day from tomorrow on, at most 60 days ahead.', reason: 'Please fill this in.' },
    })
  })

  test('a price may have a comma', () => {
    const parse = (price: string) => parseEditDetails(state({ price: typed(price) }), 'EUR', 'en')
    expect(parse('24,90')).toEqual(ok({ title: null, price: { minor: 2490, currency: 'EUR' }, customerName: null }))
    expect(parse('a lot')).toMatchObject({ ok: false, errors: { price: 'An amount such as 24.90, please.' } })
  })

  test('an address is an e-mail address', () => {
    expect(parseAddAddress(state({ address: typed('x1@marketplace.example') }), 'en')).toEqual(
      ok({ address: 'x1@marketplace.example' }),
    )
    expect(parseAddAddress(state({ address: typed('nobody\r\nBcc: x@y.example') }), 'en')).toMatchObject({ ok: false })
  })

  test('the short ones', () => {
    expect(parseReorder(state({ order_id: typed(null) }))).toEqual(ok({ orderId: null }))
    expect(parseReorder(state({ order_id: typed(' 113-1 ') }))).toEqual(ok({ orderId: '113-1' }))
    expect(parseHandOver(state({ to: { type: 'users_select', selected_user: 'U2' } }), 'en')).toEqual(
      ok({ to: 'U2', note: null }),
    )
    expect(parseClose(state({ because: chosen('no_reply') }), 'en')).toEqual(ok({ because: 'no_reply', note: null }))
    expect(parseClose(state({ because: chosen('dismissed') }), 'en')).toMatchObject({ ok: false })
    expect(parseDecline(state({ reason: typed('too much') }), 'en')).toEqual(ok({ reason: 'too much' }))
    expect(parseProblem(state({ note: typed('127 again') }), 'en')).toEqual(ok({ note: '127 again' }))
    expect(parseWrite(state({ message: typed('Dear …') }), 'en')).toEqual(ok({ message: 'Dear …' }))
    expect(parseMerge(state({ order_id: typed('113-2') }), 'en')).toEqual(ok({ orderId: '113-2' }))
  })

  test('a case by hand says all at once what is missing', () => {
    expect(parseNewCase(state({ address: typed('nowhere') }), 'en')).toEqual({
      ok: false,
      errors: {
        order_id: 'Please fill this in.',
        item: 'Please fill this in.',
        reason: 'Please fill this in.',
        marketplace: 'Please pick one.',
        address: 'That is not an e-mail address.',
      },
    })
    const whole = {
      order_id: typed('113-1'),
      marketplace: chosen('amazon.de'),
      item: typed('Cup'),
      reason: typed('Broken'),
    }
    expect(parseNewCase(state(whole), 'en')).toEqual(
      ok({
        orderId: '113-1',
        marketplace: 'amazon.de',
        item: 'Cup',
        reason: 'Broken',
        comments: null,
        customerName: null,
        address: null,
      }),
    )
  })
})

test('nothing that is not a submission makes a parser throw', () => {
  const parsers = [
    parseConfirmFault,
    parseRejectFault,
    parseRemedies,
    parseDecline,
    parseRecordReply,
    parseWrite,
    parseSnooze,
    parseHandOver,
    parseClose,
    parseAddAddress,
    parseReorder,
    parseProblem,
    parseMerge,
    parseNewCase,
    (values: unknown) => parseEditDetails(values, 'USD', 'en'),
  ]
  fc.assert(
    fc.property(fc.anything(), values => {
      for (const parse of parsers) expect(typeof parse(values, 'en').ok).toBe('boolean')
    }),
  )
})
