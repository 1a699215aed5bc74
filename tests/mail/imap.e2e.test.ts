import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  checkMailbox,
  type MailboxState,
  type MailboxWatch,
  type WatchOptions,
  watchMailbox,
} from '../../src/mail/imap.ts'
import { mailboxTrouble, openMailbox } from '../../src/mail/mailbox-connection.ts'
import type { MailboxCursor, ReceivedMail } from '../../src/mail/new-mails.ts'
import { type Dovecot, startDovecot } from '../helpers/dovecot.ts'

let dovecot: Dovecot
const watches: MailboxWatch[] = []

beforeEach(async () => {
  dovecot = await startDovecot()
})

afterEach(async () => {
  await Promise.all(watches.splice(0).map(watch => watch.stop()))
  await dovecot.stop()
})

const aMail = (id: string, text = 'Hello'): string =>
  `From: A Customer <x7k2m@marketplace.example>\r\nTo: desk@shop.example\r\nSubject: mail ${id}\r\nMessage-ID: <${id}@marketplace.example>\r\n\r\n${text}\r\n`

const idOf = (mail: ReceivedMail): string =>
  /^Message-ID: <(.*)@/m.exec(Buffer.from(mail.raw.subarray(0, 4000)).toString())?.[1] ?? '?'

/** A store like the desk's: `receive` keeps the mail and moves the cursor as one. */
function aStore() {
  const received: ReceivedMail[] = []
  const aside: { readonly mail: ReceivedMail; readonly reason: string }[] = []
  const states: MailboxState[] = []
  let cursor: MailboxCursor | null = null
  const move = ({ uidValidity, uid }: ReceivedMail): void => {
    cursor = { uidValidity, lastUid: uid }
  }
  return {
    received,
    aside,
    states,
    ids: () => received.map(idOf),
    cursor: () => cursor,
    keep: (mail: ReceivedMail) => {
      received.push(mail)
      move(mail)
    },
    options: (change: Partial<WatchOptions> = {}): WatchOptions => ({
      url: dovecot.url,
      cursor: {
        load: async () => cursor,
        begin: async (_mailbox, begun) => {
          cursor = begun
        },
      },
      receive: async mail => {
        received.push(mail)
        move(mail)
      },
      setAside: async (mail, reason) => {
        aside.push({ mail, reason })
        move(mail)
      },
      now: () => new Date(),
      random: () => 0,
      log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
      intervalSeconds: 60,
      onState: state => states.push(state),
      ...change,
    }),
  }
}

const start = (options: WatchOptions): MailboxWatch => {
  const watch = watchMailbox(options)
  watches.push(watch)
  return watch
}

const until = (check: () => void, timeout = 10_000): Promise<void> => vi.waitFor(check, { timeout, interval: 10 })

const watching = (watch: MailboxWatch): Promise<void> => until(() => expect(watch.state().kind).toBe('watching'))

describe('reading', () => {
  it('a delivered mail arrives within a second, without waiting for the interval', async () => {
    const store = aStore()
    await watching(start(store.options()))
    const sentAt = Date.now()
    await dovecot.deliver(aMail('first'))
    await until(() => expect(store.ids()).toEqual(['first']), 5000)
    expect(Date.now() - sentAt).toBeLessThan(1000)
    await dovecot.deliver(aMail('second'))
    await until(() => expect(store.ids()).toEqual(['first', 'second']), 1000)
  })

  it('mails come whole, in the order of their uids, and are not marked as read', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `m${index}`)
    for (const id of ids) await dovecot.deliver(aMail(id, 'x'.repeat(5000)))
    const store = aStore()
    start(store.options())
    await until(() => expect(store.ids()).toEqual(ids))
    expect(store.received.map(mail => mail.uid)).toEqual(ids.map((_, index) => index + 1))
    expect(Buffer.from(store.received[3]?.raw ?? []).toString()).toContain(aMail('m3', 'x'.repeat(5000)))
    expect(store.received.every(mail => mail.mailbox === 'INBOX' && !mail.tooLarge)).toBe(true)
    expect((await dovecot.list()).map(mail => mail.flags).join()).not.toContain('Seen')
  })

  it('goes on behind the cursor after a restart, and reads nothing twice', async () => {
    await dovecot.deliver(aMail('one'))
    const store = aStore()
    const first = start(store.options())
    await until(() => expect(store.ids()).toEqual(['one']))
    await first.stop()
    expect(first.state()).toEqual({ kind: 'stopped' })
    await dovecot.deliver(aMail('two'))
    await watching(start(store.options()))
    await until(() => expect(store.ids()).toEqual(['one', 'two']))
  })

  it('a first start in an empty mailbox remembers where it began', async () => {
    const store = aStore()
    await watching(start(store.options()))
    expect(store.cursor()).toMatchObject({ lastUid: 0 })
  })

  it('a first start leaves mails from before the last days alone', async () => {
    await dovecot.deliver(aMail('long-ago'))
    const store = aStore()
    const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000)
    await watching(start(store.options({ now: inTwoWeeks })))
    await dovecot.deliver(aMail('today'))
    await until(() => expect(store.ids()).toEqual(['today']))
  })

  it('a mail somebody deleted before it was read does not hold up the others', async () => {
    const store = aStore()
    const waiting = Promise.withResolvers<void>()
    for (const id of ['one', 'two', 'three']) await dovecot.deliver(aMail(id))
    start(
      store.options({
        receive: async mail => {
          await waiting.promise
          store.keep(mail)
        },
      }),
    )
    await dovecot.expunge(2)
    waiting.resolve()
    await until(() => expect(store.ids()).toEqual(['one', 'three']))
  })

  it('of a mail of 35 MB only the headers and the start are fetched', async () => {
    await dovecot.deliver(aMail('huge', `${'y'.repeat(70)}\r\n`.repeat(500_000)))
    await dovecot.deliver(aMail('after'))
    const store = aStore()
    start(store.options())
    await until(() => expect(store.ids()).toEqual(['huge', 'after']), 60_000)
    const [huge] = store.received
    expect(huge?.tooLarge).toBe(true)
    expect(huge?.raw.byteLength).toBeGreaterThan(256 * 1024)
    expect(huge?.raw.byteLength).toBeLessThan(300 * 1024)
  })

  it('a mail of 20 MB comes whole', async () => {
    await dovecot.deliver(aMail('big', `${'z'.repeat(70)}\r\n`.repeat(290_000)))
    const store = aStore()
    start(store.options())
    await until(() => expect(store.ids()).toEqual(['big']), 60_000)
    expect(store.received[0]).toMatchObject({ tooLarge: false })
    expect(store.received[0]?.raw.byteLength).toBeGreaterThan(20_000_000)
  })
})

describe('trouble on the way', () => {
  it('mails that arrive while the connection is cut are read after it is back', async () => {
    const store = aStore()
    const watch = start(store.options())
    await watching(watch)
    await dovecot.killConnections()
    await dovecot.deliver(aMail('meanwhile'))
    await until(() => expect(store.ids()).toEqual(['meanwhile']))
    await until(() => expect(store.states.map(state => state.kind)).toEqual(['watching', 'trouble', 'watching']))
  })

  it('a server that is away is told as network trouble, and reading goes on when it is back', async () => {
    const store = aStore()
    const watch = start(store.options())
    await watching(watch)
    await dovecot.halt()
    await until(() =>
      expect(watch.state()).toMatchObject({
        kind: 'trouble',
        trouble: 'network',
        problem: expect.stringMatching(/refuses connections/),
      }),
    )
    await dovecot.start()
    await dovecot.deliver(aMail('after'))
    await until(() => expect(store.ids()).toEqual(['after']), 20_000)
  })

  it('a renumbered mailbox is read again by date', async () => {
    await dovecot.deliver(aMail('one'))
    await dovecot.deliver(aMail('two'))
    const store = aStore()
    start(store.options())
    await until(() => expect(store.ids()).toEqual(['one', 'two']))
    const before = store.cursor()
    await dovecot.changeUidValidity([aMail('two'), aMail('three')])
    await until(() => expect(store.ids()).toEqual(['one', 'two', 'two', 'three']), 20_000)
    await until(() =>
      expect(store.cursor()).toEqual({ uidValidity: expect.not.stringMatching(before?.uidValidity ?? ''), lastUid: 2 }),
    )
  })

  it('a mail that cannot be received is tried five times, then set aside, and the next one gets through', async () => {
    const tried: string[] = []
    await dovecot.deliver(aMail('poison'))
    await dovecot.deliver(aMail('good'))
    const store = aStore()
    start(
      store.options({
        receive: async mail => {
          tried.push(idOf(mail))
          if (idOf(mail) === 'poison') throw new Error('value too long for column')
          store.keep(mail)
        },
      }),
    )
    await until(() => expect(store.ids()).toEqual(['good']), 60_000)
    expect(tried).toEqual(['poison', 'poison', 'poison', 'poison', 'poison', 'good'])
    expect(store.aside.map(({ mail, reason }) => [idOf(mail), reason])).toEqual([
      ['poison', 'value too long for column'],
    ])
    expect(store.states).toContainEqual(expect.objectContaining({ kind: 'trouble', trouble: 'store' }))
  })

  it('a mail is not set aside because the database is away for a moment', async () => {
    await dovecot.deliver(aMail('one'))
    const store = aStore()
    let failures = 2
    start(
      store.options({
        receive: async mail => {
          failures -= 1
          if (failures >= 0) throw new Error('connection to the database lost')
          store.keep(mail)
        },
      }),
    )
    await until(() => expect(store.ids()).toEqual(['one']), 20_000)
    expect(store.aside).toEqual([])
  })

  it('stopping waits for the mail in hand, and no other is begun', async () => {
    for (const id of ['one', 'two']) await dovecot.deliver(aMail(id))
    const store = aStore()
    const begun = Promise.withResolvers<void>()
    const waiting = Promise.withResolvers<void>()
    const watch = start(
      store.options({
        receive: async mail => {
          begun.resolve()
          await waiting.promise
          store.keep(mail)
        },
      }),
    )
    await begun.promise
    let stopped = false
    const stopping = watch.stop().then(() => {
      stopped = true
    })
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(stopped).toBe(false)
    waiting.resolve()
    await stopping
    expect(store.ids()).toEqual(['one'])
    expect(watch.state()).toEqual({ kind: 'stopped' })
  })
})

describe('getting in', () => {
  const withPassword = (password: string): string => dovecot.url.replace(/:[^:@/]+@/, `:${password}@`)

  it('the check says that all is well', async () => {
    expect(await checkMailbox(dovecot.url)).toEqual({ ok: true })
  })

  it('a wrong password is reported as such, and never repeated', async () => {
    const found = await checkMailbox(withPassword('wr0ng-pass'))
    expect(found).toEqual({ ok: false, problem: 'authentication failed', mend: 'check user and password in IMAP_URL' })
    const store = aStore()
    const lines: string[] = []
    const note = (facts: object, message: string): void => {
      lines.push(`${JSON.stringify(facts)} ${message}`)
    }
    const watch = start(
      store.options({ url: withPassword('wr0ng-pass'), log: { debug: note, info: note, warn: note, error: note } }),
    )
    await until(() => expect(watch.state()).toMatchObject({ kind: 'trouble', trouble: 'login' }), 20_000)
    await until(() => expect(lines.join('\n')).toContain('authentication failed: check user and password in IMAP_URL'))
    expect(lines.join('\n') + JSON.stringify(store.states)).not.toContain('wr0ng-pass')
  })

  it('a mailbox that does not exist is named', async () => {
    const found = await checkMailbox(dovecot.url.replace(/INBOX$/, 'Returns'))
    expect(found).toMatchObject({ ok: false, problem: 'the mailbox "Returns" does not exist on 127.0.0.1' })
  })

  it('a TLS log-in at a plain port is told as a matter of scheme and port', async () => {
    const found = await checkMailbox(dovecot.url.replace('imap:', 'imaps:'))
    expect(found).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/does not speak TLS/),
      mend: expect.stringMatching(/scheme and port in IMAP_URL/),
    })
  })

  it('stopping while the server does not answer ends at once', async () => {
    await dovecot.halt()
    const store = aStore()
    const watch = start(store.options())
    await until(() => expect(watch.state().kind).toBe('trouble'))
    const stoppedAt = Date.now()
    await watch.stop()
    expect(Date.now() - stoppedAt).toBeLessThan(1000)
  })
})

describe('encryption', () => {
  let secure: Dovecot
  const authorities = getCACertificates('default')

  beforeAll(async () => {
    secure = await startDovecot({ tls: true })
  })
  afterEach(() => setDefaultCACertificates(authorities))
  afterAll(() => secure.stop())

  it('a certificate nobody vouches for is refused, by TLS and by STARTTLS', async () => {
    for (const url of [secure.tlsUrl, secure.url]) {
      expect(await checkMailbox(url)).toMatchObject({
        ok: false,
        problem: expect.stringMatching(/not signed by a trusted authority/),
        mend: expect.stringMatching(/NODE_EXTRA_CA_CERTS/),
      })
    }
  })

  it('off this machine a server without STARTTLS is refused before the log-in', async () => {
    const server = {
      host: '127.0.0.1',
      port: dovecot.port,
      secure: false,
      loopback: false,
      user: dovecot.user,
      password: dovecot.password,
      mailbox: 'INBOX',
    }
    const refused = await openMailbox(server, null, new AbortController().signal).catch((error: unknown) =>
      mailboxTrouble(error, server, false),
    )
    expect(refused).toMatchObject({
      kind: 'tls',
      problem: expect.stringMatching(
        /offers no encryption \(STARTTLS\), and plain text is only allowed on this machine itself/,
      ),
    })
  })

  it('a certificate of a trusted authority is taken, by TLS and by STARTTLS', async () => {
    setDefaultCACertificates([...authorities, secure.certificate])
    expect(await checkMailbox(secure.tlsUrl)).toEqual({ ok: true })
    expect(await checkMailbox(secure.url)).toEqual({ ok: true })
  })
})
