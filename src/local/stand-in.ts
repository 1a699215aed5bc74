/**
 * What the local workspace's page and the tests see of the Slack stand-in. Shapes of messages and views are Slack's own
 * Web API JSON; only what the page needs is named.
 */
export type StandInPerson = {
  readonly id: string
  readonly name: string
  readonly role: 'agent' | 'warehouse' | 'lead'
  readonly locale: string
}

/** What a person's name carries in Slack, for example `:palm_tree:` "On leave". */
export type StandInStatus = { readonly emoji: string; readonly text: string }

export type StandInFile = {
  readonly id: string
  readonly name: string
  readonly mimetype: string
  readonly size: number
  readonly permalink: string
}

export type StandInMessage = {
  readonly channel: string
  readonly ts: string
  readonly thread_ts?: string
  readonly user: string
  readonly text: string
  readonly blocks?: readonly unknown[]
  readonly metadata?: { readonly event_type: string; readonly event_payload: Record<string, unknown> }
  readonly files?: readonly StandInFile[]
  /** Set on an ephemeral message: the only person who sees it. */
  readonly ephemeralFor?: string
  readonly edited?: boolean
}

export type StandInView = {
  readonly id: string
  readonly hash: string
  readonly view: Record<string, unknown>
  readonly openFor: string
}

export type StandInChannel = {
  readonly id: string
  readonly name: string
  readonly isDirect: boolean
  readonly members: readonly string[]
}

export type SlackStandIn = {
  /** Base of the Web API, e.g. "http://127.0.0.1:41234/api/". */
  readonly apiUrl: string
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly botUserId: string
  readonly people: readonly StandInPerson[]
  readonly channels: () => readonly StandInChannel[]
  /** Channel, direct and ephemeral messages, oldest first. */
  readonly messages: (channel: string) => readonly StandInMessage[]
  /** Open modals, newest last. */
  readonly views: (user: string) => readonly StandInView[]
  readonly home: (user: string) => Record<string, unknown> | null
  /** Called after every change; returns the unsubscriber. */
  readonly onChange: (listener: () => void) => () => void
  /** A person presses a button, picks from an overflow or a select on a message, a modal or the App Home. */
  readonly act: (input: {
    readonly user: string
    readonly where:
      | { readonly channel: string; readonly ts: string }
      | { readonly viewId: string }
      | { readonly home: true }
    readonly blockId?: string
    readonly actionId: string
    /** The button's value, or the option's value of an overflow or select. */
    readonly value?: string
    /** For a modal: Slack's `state.values` as it stands when the button is pressed. */
    readonly state?: Record<string, Record<string, unknown>>
  }) => Promise<Delivery>
  /** A person submits a modal with Slack's `state.values`. Errors come back by block id and the modal stays open. */
  readonly submit: (input: {
    readonly user: string
    readonly viewId: string
    readonly values: Record<string, Record<string, unknown>>
  }) => Promise<Delivery>
  readonly close: (input: { readonly user: string; readonly viewId: string }) => Promise<Delivery>
  readonly command: (input: {
    readonly user: string
    readonly channel: string
    readonly command: string
    readonly text: string
  }) => Promise<Delivery>
  /** A person writes in a channel or thread, with an optional file. */
  readonly say: (input: {
    readonly user: string
    readonly channel: string
    readonly text: string
    readonly threadTs?: string
    readonly file?: { readonly name: string; readonly bytes: Uint8Array }
  }) => Promise<Delivery>
  /** A person puts a file into a modal's file input; what Slack says of it goes into `state.values`. */
  readonly upload: (input: {
    readonly user: string
    readonly file: { readonly name: string; readonly bytes: Uint8Array }
  }) => Promise<Readonly<Record<string, unknown>>>
  readonly openHome: (input: { readonly user: string }) => Promise<Delivery>
  readonly statusOf: (user: string) => StandInStatus | null
  /** A person says what they are doing; null: nothing any more. The app learns of it when it asks. */
  readonly setStatus: (input: { readonly user: string; readonly status: StandInStatus | null }) => Promise<Delivery>
  /** Where requests of people go: the desk's own HTTP receiver, or whoever is connected in Socket Mode. */
  readonly deliverTo: (target: { readonly http: string } | { readonly socketMode: true }) => void
  /** Makes the next calls of a method fail the way Slack does, for tests: an error code, a 429, a cut connection after the call took effect. */
  readonly failNext: (
    method: string,
    how: { readonly error: string } | { readonly rateLimitedSeconds: number } | { readonly cutAfterEffect: true },
    times?: number,
  ) => void
  /** Every Web API call, oldest first (arguments without the token). */
  readonly calls: () => readonly { readonly method: string; readonly args: Record<string, unknown> }[]
  readonly stop: () => Promise<void>
}

/** What the desk answered to a delivery: HTTP status (200 for Socket Mode acks), ack body, and the time it took in ms. */
export type Delivery = { readonly status: number; readonly body: unknown; readonly ms: number }
