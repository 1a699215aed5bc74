import { setTimeout as pause } from 'node:timers/promises'
import { labels } from '../../src/local/slack/find.ts'
import type { StandInMessage } from '../../src/local/stand-in.ts'
import { CODE } from './story.ts'
import { cards, click, mailsNow, wordsOf } from './team.ts'
import { OTHER_AGENT, type World } from './world.ts'

export type AttentiveAgent = {
  /** What they pressed, in order. */
  readonly pressed: () => readonly string[]
  readonly stop: () => Promise<void>
}

/**
 * Somebody who, asked by a card what became of a mail, looks into the customer's mailbox and presses what is true.
 * `arrived`: the texts in there.
 */
export function attentiveAgent(world: World, arrived: () => readonly string[] = () => allMails(world)): AttentiveAgent {
  const pressed: string[] = []
  let working = true
  const work = async (): Promise<void> => {
    while (working) {
      for (const card of cards(world).filter(asksAboutMail)) {
        const answer = arrived().some(isTheMailOf(card)) ? 'It was sent' : 'Send again'
        const { status } = await click(world, OTHER_AGENT, card, answer).catch(() => ({ status: 0 }))
        if (status === 200) pressed.push(answer)
        // Until the card is drawn anew it goes on asking.
        await pause(500)
      }
      await pause(50)
    }
  }
  const done = work()
  return {
    pressed: () => pressed,
    stop: async () => {
      working = false
      await done
    },
  }
}

const asksAboutMail = (card: StandInMessage): boolean => labels(card).includes('It was sent')

const isTheMailOf = (card: StandInMessage): ((text: string) => boolean) =>
  wordsOf(card).includes('*Claim-code mail*') ? text => text.includes(CODE) : text => /^1\. /m.test(text)

const allMails = (world: World): readonly string[] =>
  world.mailroom.customers().flatMap(({ address }) => mailsNow(world, address).map(({ text }) => text))
