import { randomUUID } from 'node:crypto'
import { composeMail, type OutgoingMail } from '../../src/local/mailroom/compose.ts'
import type { Customer } from '../../src/local/mailroom/customers.ts'
import { relayedReply } from '../../src/local/mailroom/relay.ts'
import type { Telling } from './story.ts'
import { SHOP, type World } from './world.ts'

const messageId = () => `<${randomUUID()}@email.amazonses.com>`

const customerOf = (world: World, { customer }: Pick<Telling, 'customer'>): Customer => {
  const found = world.mailroom.customers().find(({ address }) => address === customer)
  if (!found) throw new Error(`nobody writes from ${customer}`)
  return found
}

/** The customer's answer as the marketplace relays it, with something changed about who writes. */
export async function relayed(
  world: World,
  about: Telling,
  text: string,
  changed: Partial<Pick<Customer, 'address' | 'orderId'>> = {},
): Promise<void> {
  const mail = relayedReply({
    customer: { ...customerOf(world, about), ...changed },
    shop: SHOP,
    text,
    quoteOriginal: false,
    now: new Date(),
    caseId: randomUUID(),
    messageId: messageId(),
  })
  await world.deliver(await composeMail(mail, world.keys))
}

/** A mail of the marketplace's own, signed by it. */
export async function fromMarketplace(
  world: World,
  mail: Pick<OutgoingMail, 'subject' | 'from'> & { readonly text: string; readonly type?: string },
): Promise<void> {
  const { subject, from, text, type } = mail
  const composed = await composeMail(
    {
      from,
      to: SHOP.address,
      subject,
      messageId: messageId(),
      date: new Date(),
      headers: {
        'X-Marketplace-ID': 'ATVPDKIKX0DER',
        ...(type === undefined ? {} : { 'X-Space-Notification-Type': type }),
      },
      layout: 'single',
      parts: [{ type: 'text/plain; charset=UTF-8', content: text }],
      signedBy: 'amazon.com',
    },
    world.keys,
  )
  await world.deliver(composed)
}
