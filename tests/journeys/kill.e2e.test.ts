import { describe, expect, test } from 'vitest'
import { eventually } from '../helpers/eventually.ts'
import { startSmtpServer, type TestSmtpServer } from '../helpers/smtp-server.ts'
import { attentiveAgent } from './attentive-agent.ts'
import type { DeskOutside } from './desk-outside.ts'
import { ENGINES, shareACluster } from './engines.ts'
import { holdBack, letGo, onDatabase } from './on-database.ts'
import { relayMails } from './relay-mails.ts'
import { expectOneOfEach, type Step, type Telling, tellStory } from './story.ts'
import { cardOf, cardSays, threadSays } from './team.ts'

/** Both engines side by side: on PostgreSQL a job whose desk died waits until its heart has stopped beating. */
const TIMEOUT_MS = 400_000

const withDeskOn = shareACluster()

describe('a desk that is killed finishes the story: one card, one offer, one code mail', () => {
  test.concurrent.each(ENGINES)(
    'killed after every answer to an act and again after all that followed, on %s',
    engine =>
      withDeskOn(engine, {}, async ({ world, dieAndRise }) => {
        const agent = attentiveAgent(world)
        const told = await tellStory(world, dieAndRise).finally(agent.stop)
        expectOneOfEach(world, told)
      }),
    TIMEOUT_MS,
  )

  test.concurrent.each(ENGINES)(
    'killed where it hurts most, on %s',
    async engine => {
      const smtp = await startSmtpServer()
      await withDeskOn(engine, { smtpUrl: smtp.url }, async outside => {
        const { world } = outside
        const relay = relayMails(smtp, world.mailroom.smtpUrl)
        const agent = attentiveAgent(world, () => smtp.mails().map(({ text }) => text))
        const told = await tellStory(world, nastyKills(outside, smtp), nastyTraps(outside, smtp)).finally(agent.stop)
        await relay.stop()
        expectOneOfEach(world, told)
        expect(agent.pressed()).toEqual(['It was sent', 'Send again'])
      })
      await smtp.stop()
    },
    TIMEOUT_MS,
  )
})

/** What is laid out before a step's act. */
function nastyTraps({ world, config }: DeskOutside, smtp: TestSmtpServer): (step: Step) => Promise<void> {
  const cutNextPost = async () => world.slack.failNext('chat.postMessage', { cutAfterEffect: true })
  const traps: Readonly<Record<string, () => Promise<unknown>>> = {
    'the notice arrives and its card appears': cutNextPost,
    'and asks the warehouse': cutNextPost,
    'three remedies are offered': async () => smtp.behave({ kind: 'delay', ms: 60_000, times: 1 }),
    'the customer chooses the first and gets the code': () => holdBack(config, 'code_reserved'),
  }
  return async step => {
    await traps[step.name]?.()
  }
}

/** The desk dies in each trap. */
function nastyKills(
  { world, config, desk, rise, dieAndRise }: DeskOutside,
  smtp: TestSmtpServer,
): (step: Step, when: 'acted' | 'shown', told: Telling) => Promise<void> {
  const kills: Readonly<Record<string, (told: Telling) => Promise<unknown>>> = {
    // Slack took the card, and the answer was lost with the desk.
    'the notice arrives and its card appears': async ({ order }) => cardOf(world, order).then(dieAndRise),
    'and asks the warehouse': async ({ card }) => threadSays(world, card, 'Wrong code on order').then(dieAndRise),
    // The mail server took the offer, and its answer found nobody.
    'three remedies are offered': async () => {
      await smtp.arrived(1, 30_000)
      await dieAndRise()
    },
    'the customer chooses the first and gets the code': async ({ card }) => {
      // The code left the pool, and the case does not know it.
      await eventually(async () => (await onDatabase(config, ISSUED_CODES)).length === 1, 60_000)
      await desk.kill()
      await letGo(config)
      // Then the mail with the code is cut off: the server forgets what it was given.
      smtp.behave({ kind: 'cut_after_content', keep: false, times: 1 })
      await rise()
      await cardSays(world, card, 'Re-order placed')
      await dieAndRise()
    },
  }
  return async (step, when, told) => {
    if (when === 'acted') await kills[step.name]?.(told)
  }
}

const ISSUED_CODES = `SELECT 1 FROM "ClaimCode" WHERE "state" = 'issued'`
