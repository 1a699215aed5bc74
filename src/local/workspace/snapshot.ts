import type { ConversationMail, Customer } from '../mailroom/customers.ts'
import type { Suggestion } from '../mailroom/suggestions.ts'
import type { Mailroom, SampleCard } from '../mailroom.ts'
import type { SlackStandIn, StandInMessage, StandInPerson, StandInStatus, StandInView } from '../stand-in.ts'

export type ChannelSnapshot = {
  readonly id: string
  readonly name: string
  readonly isDirect: boolean
  readonly messages: readonly StandInMessage[]
}

export type CustomerSnapshot = Omit<Customer, 'mails'> & {
  readonly mails: readonly (Omit<ConversationMail, 'at' | 'references'> & { readonly at: string })[]
  readonly suggestions: readonly Suggestion[]
}

/** Everything the page shows to the person being played. */
export type Snapshot = {
  readonly shop: string
  /** The desk was started again without what people saw before: open cases were posted anew. */
  readonly forgot: boolean
  readonly bot: string
  readonly person: string
  readonly people: readonly (StandInPerson & { readonly status: StandInStatus | null })[]
  readonly channels: readonly ChannelSnapshot[]
  readonly views: readonly StandInView[]
  readonly home: Record<string, unknown> | null
  readonly customers: readonly CustomerSnapshot[]
  readonly samples: readonly SampleCard[]
}

const customerSnapshot = (mailroom: Mailroom, { mails, ...customer }: Customer): CustomerSnapshot => ({
  ...customer,
  mails: mails.map(({ references: _, at, ...mail }) => ({ ...mail, at: at.toISOString() })),
  suggestions: mailroom.suggestions(customer.address),
})

const channelSnapshots = (slack: SlackStandIn, person: string): ChannelSnapshot[] =>
  slack
    .channels()
    .filter(channel => !channel.isDirect || channel.members.includes(person))
    .map(({ id, name, isDirect }) => ({
      id,
      name,
      isDirect,
      messages: slack
        .messages(id)
        .filter(({ ephemeralFor }) => ephemeralFor === undefined || ephemeralFor === person)
        .map(({ metadata: _, ...message }) => message),
    }))

/** Null when nobody has that id. */
export const snapshotFor = (
  person: string,
  slack: SlackStandIn,
  mailroom: Mailroom,
  about: Pick<Snapshot, 'shop' | 'forgot'>,
): Snapshot | null => {
  if (!slack.people.some(({ id }) => id === person)) return null
  return {
    ...about,
    bot: slack.botUserId,
    person,
    people: slack.people.map(each => ({ ...each, status: slack.statusOf(each.id) })),
    channels: channelSnapshots(slack, person),
    views: slack.views(person),
    home: slack.home(person),
    customers: mailroom.customers().map(customer => customerSnapshot(mailroom, customer)),
    samples: mailroom.samples(),
  }
}
