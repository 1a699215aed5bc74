import { describe, expect, test } from 'vitest'
import { eventually } from '../helpers/eventually.ts'
import { relayed } from './letters.ts'
import { caseOf, clickAs, confirmed, offered, requested, shareADesk } from './roads.ts'
import { cardSays, cards, isTold, modalOf, submit, threadSays } from './team.ts'
import { AGENT, CHANNEL, LEAD, OTHER_AGENT, type World } from './world.ts'

const TOKEN = 'a-token-of-the-shop'

const setting = shareADesk(() => ({ codes: 5, env: { INTAKE_TOKEN: TOKEN } }))

const unrecognised = async () => setting().running.desk.listInbound('unrecognised', 50)

/** Delivers a raw mail and waits until the list of unrecognised mail is one longer. */
async function endsInTheList(world: World, raw: Uint8Array): Promise<void> {
  const before = (await unrecognised()).length
  await world.deliver(raw)
  await eventually(async () => (await unrecognised()).length === before + 1)
}

const mail = (subject: string, headers: readonly string[], body: string): Buffer =>
  Buffer.from(
    [
      'From: Somebody <somebody@paper.example>',
      'To: desk@lakeshore-table.example',
      `Subject: ${subject}`,
      `Message-ID: <${subject.replace(/\W/g, '')}@paper.example>`,
      ...headers,
      '',
      body,
    ].join('\r\n'),
    'latin1',
  )

describe('mail nobody can make sense of stands in a list, and the desk goes on', () => {
  test('broken MIME', async () => {
    const { world } = setting()
    const headers = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="open']
    await endsInTheList(
      world,
      mail('Broken', headers, '--open\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%not base64'),
    )
    await endsInTheList(world, Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a, 0x0d, 0x0a, 0x80]))
    await endsInTheList(world, Buffer.from('no header at all'))
  })

  test('a wrong charset', async () => {
    const { world } = setting()
    const headers = ['Content-Type: text/plain; charset=utf-16be-nonsense', 'Content-Transfer-Encoding: 8bit']
    await endsInTheList(world, mail('Charset', headers, 'Stra\xdfe \x80\x81'))
  })

  /** An attachment of so many megabytes. */
  const heavy = (megabytes: number): Buffer => {
    const line = `${'QUFB'.repeat(19)}\r\n`
    const headers = ['MIME-Version: 1.0', 'Content-Type: application/octet-stream', 'Content-Transfer-Encoding: base64']
    return mail(`Large ${megabytes}`, headers, line.repeat(Math.ceil((megabytes * 1024 * 1024) / line.length)))
  }

  test('thirty megabytes', async () => {
    await endsInTheList(setting().world, heavy(30))
  })

  test('ten megabytes of photos, while people go on clicking', async () => {
    const { world } = setting()
    const about = await requested(world)
    const kept = endsInTheList(world, heavy(10))
    for (const label of ['Take', 'Ask warehouse', 'Confirm fault'])
      expect(await clickAs(world, about, label)).toMatchObject({ status: 200 })
    await kept
  })

  test('and afterwards a request opens its case as ever', async () => {
    const { world } = setting()
    const before = cards(world).length
    await requested(world)
    expect(cards(world)).toHaveLength(before + 1)
  })
})

test('an empty reply waits for a person', async () => {
  const { world } = setting()
  const about = await offered(world)
  await relayed(world, about, ' ')
  await cardSays(world, about.card, 'Option 1')
  expect(await caseOf(setting(), about)).toMatchObject({ state: 'replied', code: null })
})

test('a customer’s words are shown as they stand: no mention, no link, no hidden direction', async () => {
  const { world } = setting()
  const about = await offered(world)
  await relayed(world, about, 'Hm <!channel> <https://evil.example|click> *bold* \u202eesrever & <@U0NOOR>')
  const post = await threadSays(world, about.card, 'esrever')
  const quoted = JSON.stringify(post.blocks)
  expect(quoted).toContain('"type":"rich_text_quote"')
  expect(quoted).not.toContain('\u202e')
  expect(post.text).not.toContain('<!channel>')
})

describe('a screen that is behind', () => {
  test('an old button is answered', async () => {
    const { world } = setting()
    const about = await requested(world)
    const seen = {
      ...about.card,
      blocks: [
        {
          type: 'actions',
          block_id: 'old',
          elements: [
            {
              type: 'button',
              action_id: 'case:long_gone',
              value: '1',
              text: { type: 'plain_text', text: 'Long gone' },
            },
            { type: 'button', action_id: 'something_else', value: '1', text: { type: 'plain_text', text: 'Odd' } },
          ],
        },
      ],
    }
    for (const actionId of ['case:long_gone', 'something_else']) {
      const user = actionId === 'something_else' ? LEAD : AGENT
      expect(await world.slack.actOnSeen({ user, seen, actionId, value: '1' })).toMatchObject({ status: 200 })
      await isTold(world, user, 'from an older version of the card')
    }
  })

  test('a modal that was open while the case moved on is refused, and says who was faster', async () => {
    const { world } = setting()
    const about = await confirmed(world)
    await clickAs(world, about, 'Choose remedies', OTHER_AGENT)
    await modalOf(world, OTHER_AGENT)
    await clickAs(world, about, 'Close')
    await submit(world, AGENT, { because: 'handled_elsewhere' })
    const { body } = await submit(world, OTHER_AGENT, {})
    expect(JSON.stringify(body)).toContain('Mei')
    expect(body).toMatchObject({ response_action: 'errors' })
  })
})

test('a bug in a listener answers the person who met it', async () => {
  const { world } = setting()
  const about = await requested(world)
  world.slack.failNext('views.open', { error: 'fatal_error' })
  expect(await clickAs(world, about, 'Confirm fault')).toMatchObject({ status: 200 })
  await isTold(world, AGENT, 'Something went wrong on our side')
})

describe('the shop’s own system', () => {
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${setting().running.url}/api/return-requests`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const request = (orderId: string, quantity = 1) => ({
    store: 'Harbour Ceramics',
    orderId,
    reason: 'Arrived broken',
    customer: { name: 'Odette', email: 'odette@post.example', language: 'fr' },
    items: [{ title: 'Bowl', sku: 'HB-1', quantity, price: { amount: '24.90', currency: 'USD' } }],
  })

  test('opens a case with a card; the same key again is the same case, with another body it is refused', async () => {
    const { world } = setting()
    const first = await post(request('HC-1001'), { 'idempotency-key': 'one' })
    expect(first.status).toBe(201)
    const { caseId } = (await first.json()) as { caseId: string }
    const again = await post(request('HC-1001'), { 'idempotency-key': 'one' })
    expect([again.status, await again.json()]).toEqual([200, { caseId }])
    expect((await post(request('HC-1001', 2), { 'idempotency-key': 'one' })).status).toBe(409)
    const card = await eventually(() => cards(world).find(({ text }) => text.includes('HC-1001')))
    await cardSays(world, card, '$24.90')
  })

  test('is told everything that is wrong at once', async () => {
    const wrong = await post({ ...request('HC-1002', 0), store: '' })
    expect(wrong.status).toBe(400)
    const { errors } = (await wrong.json()) as { errors: { path: string }[] }
    expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['store', 'items.0.quantity']))
    expect((await post('{')).status).toBe(400)
    expect((await post(request('HC-1003'), { authorization: 'Bearer no' })).status).toBe(401)
    expect((await post('x'.repeat(300_000))).status).toBe(413)
    expect(JSON.stringify(setting().world.slack.messages(CHANNEL))).not.toContain('HC-1003')
  })
})
