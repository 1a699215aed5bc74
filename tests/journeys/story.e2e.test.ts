import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { ENGINES, shareACluster } from './engines.ts'
import { beside } from './running-desk.ts'
import { CODE, expectOneOfEach, tellStory } from './story.ts'
import { cardOf, cardSays, fillIn, mailsTo } from './team.ts'
import { AGENT } from './world.ts'

const MODES = ['http', 'socket'] as const
const TIMEOUT_MS = 120_000

const withDeskOn = shareACluster()

describe('the story, with the desk as a process of its own, a real mailbox and a real mail server', () => {
  test.concurrent.each(MODES.flatMap(mode => ENGINES.map(engine => [mode, engine] as const)))(
    'from notice to resolved, in %s mode on %s',
    (mode, engine) =>
      withDeskOn(engine, { mode }, async ({ world, desk, config }) => {
        const told = await tellStory(world)
        expectOneOfEach(world, told)
        expect(await desk.stop()).toBe(0)
        const { desk: left, leave } = await beside(config)
        expect(await left.findCaseByOrder(left.store, told.order)).toMatchObject({ state: 'resolved' })
        expect(await left.countCodes()).toMatchObject([{ available: 0, issued: 1 }])
        await leave()
      }),
    TIMEOUT_MS,
  )
})

const fixture = (name: string) => readFile(new URL(`../fixtures/mail/${name}`, import.meta.url))

describe('the given mails, signed with the given keys', () => {
  test.concurrent.each(ENGINES)(
    'bring the case to the re-order, on %s',
    async engine => {
      const dnsRecords = JSON.parse(String(await fixture('dns.json')))
      await withDeskOn(engine, { dnsRecords }, async ({ world }) => {
        const customer = 't7p3v9k2m5wq8xa@marketplace.amazon.com'
        await world.deliver(await fixture('00-story-notice.eml'))
        const card = await cardOf(world, '113-5592037-4418629')
        const fault = { root_cause: 'wrong_code_entered', ordered_code: '123', shipped_code: '127' }
        await fillIn(world, AGENT, card, 'Confirm fault', fault)
        await fillIn(world, AGENT, card, 'Choose remedies', {})
        const [offer] = await mailsTo(world, customer, 1)
        expect(offer?.text).toMatch(/^1\. .*60 ?%/m)
        await cardSays(world, card, 'Nudge customer')
        await world.deliver(await fixture('01-story-reply.eml'))
        await cardSays(world, card, 'Awaiting re-order')
        const [, codeMail] = await mailsTo(world, customer, 2)
        expect(codeMail?.text.split(/\r?\n/)).toContain(CODE)
      })
    },
    TIMEOUT_MS,
  )
})
