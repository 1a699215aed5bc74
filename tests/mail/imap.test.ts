import { createServer } from 'node:net'
import type { ImapFlow } from 'imapflow'
import { describe, expect, it, vi } from 'vitest'
import { watchMailbox } from '../../src/mail/imap.ts'
import { mailboxTrouble, type OpenMailbox } from '../../src/mail/mailbox-connection.ts'
import { type CursorStore, mailboxReader } from '../../src/mail/mailbox-reading.ts'
import { type MailboxCursor, type ReceivedMail, unreadUids } from '../../src/mail/new-mails.ts'
import { backOffMs } from '../../src/mail/pause.ts'
import { putAway, type Shelf } from '../../src/mail/put-away.ts'

const NOW = new Date('2026-11-20T12:00:00Z')

const aMail = (uid: number): ReceivedMail => ({
  raw: new TextEncoder().encode(`mail ${uid}`),
  uid,
  uidValidity: '7',
  mailbox: 'INBOX',
  tooLarge: false,
})

/** A mailbox as far as reading asks it. `broken`: uids the server finds but cannot give. */
function aMailbox(
  uids: readonly number[],
  broken: readonly number[] = [],
): OpenMailbox & { readonly searches: unknown[] } {
  const searches: unknown[] = []
  const client = {
    search: async (query: { uid?: string; since?: Date }) => {
      searches.push(query)
      if (query.uid === undefined) return uids
      const from = Number(query.uid.split(':')[0])
      // As servers do: "n:*" also gives the newest mail when its uid is below n.
      if (query.uid.endsWith(':*')) return uids.filter(uid => uid >= from || uid === Math.max(...uids))
      return uids.filter(uid => uid === from)
    },
    fetchOne: async (range: string, query: { size?: boolean }) => {
      if (broken.includes(Number(range))) throw new Error('internal error while reading')
      return query.size
        ? { uid: Number(range), size: 100 }
        : { uid: Number(range), source: Buffer.from(`mail ${range}`) }
    },
  }
  return { client: client as unknown as ImapFlow, uidValidity: '7', lastUid: Math.max(0, ...uids), searches }
}

function aShelf(change: Partial<Shelf> = {}) {
  const received: number[] = []
  const aside: (readonly [number, string])[] = []
  const troubles: string[] = []
  const shelf: Shelf = {
    receive: async mail => {
      received.push(mail.uid)
    },
    setAside: async (mail, reason) => {
      aside.push([mail.uid, reason])
    },
    random: () => 0,
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    signal: new AbortController().signal,
    trouble: found => troubles.push(found.kind),
    ...change,
  }
  return { shelf, received, aside, troubles }
}

const storeAt = (cursor: MailboxCursor | null): CursorStore & { readonly begun: MailboxCursor[] } => {
  const begun: MailboxCursor[] = []
  return {
    begun,
    load: async () => cursor,
    begin: async (_mailbox, at) => {
      begun.push(at)
    },
  }
}

describe('which mails are new', () => {
  it('those behind the cursor, in order, without the newest one that servers always name', async () => {
    expect(await unreadUids(aMailbox([9, 4, 12, 11]), { uidValidity: '7', lastUid: 9 }, NOW)).toEqual([11, 12])
    expect(await unreadUids(aMailbox([4, 9]), { uidValidity: '7', lastUid: 9 }, NOW)).toEqual([])
  })

  it('on a first start those of the last three days', async () => {
    const mailbox = aMailbox([3, 1])
    expect(await unreadUids(mailbox, null, NOW)).toEqual([1, 3])
    expect(mailbox.searches).toEqual([{ since: new Date('2026-11-17T12:00:00Z') }])
  })

  it('in a renumbered mailbox those of the last fourteen days', async () => {
    const mailbox = aMailbox([1, 2])
    await unreadUids(mailbox, { uidValidity: '6', lastUid: 900 }, NOW)
    expect(mailbox.searches).toEqual([{ since: new Date('2026-11-06T12:00:00Z') }])
  })

  it('a failed search does not look like an empty mailbox', async () => {
    const client = { search: async () => false } as unknown as ImapFlow
    await expect(unreadUids({ client, uidValidity: '7', lastUid: 0 }, null, NOW)).rejects.toThrow('refused to search')
  })
})

describe('reading an open mailbox', () => {
  it('receives each new mail once, also when the cursor in the store lags behind', async () => {
    const { shelf, received } = aShelf()
    const reader = mailboxReader('INBOX', storeAt({ uidValidity: '7', lastUid: 1 }), shelf, () => NOW)
    await reader.readNew(aMailbox([1, 2, 3]))
    await reader.readNew(aMailbox([1, 2, 3, 4]))
    expect(received).toEqual([2, 3, 4])
  })

  it('remembers where a search by date ended, above mails it left alone', async () => {
    const store = storeAt(null)
    const { shelf } = aShelf()
    await mailboxReader('INBOX', store, shelf, () => NOW).readNew({ ...aMailbox([5]), lastUid: 8 })
    expect(store.begun).toEqual([{ uidValidity: '7', lastUid: 8 }])
  })

  it('a mail the server cannot give is set aside at the fifth connection, and the next one gets through', async () => {
    const { shelf, received, aside } = aShelf()
    const reader = mailboxReader('INBOX', storeAt({ uidValidity: '7', lastUid: 0 }), shelf, () => NOW)
    const mailbox = aMailbox([1, 2, 3], [2])
    for (let connection = 1; connection <= 4; connection++)
      await expect(reader.readNew(mailbox)).rejects.toThrow('internal error')
    await reader.readNew(mailbox)
    expect(received).toEqual([1, 3])
    expect(aside).toEqual([[2, 'the mail server does not hand this mail over: internal error while reading']])
  })

  it('a store that does not answer is asked again, and told as trouble with the store', async () => {
    vi.useFakeTimers()
    try {
      const { shelf, received, troubles } = aShelf()
      const load = vi
        .fn<CursorStore['load']>()
        .mockRejectedValueOnce(new Error('gone'))
        .mockResolvedValue({ uidValidity: '7', lastUid: 1 })
      const reading = mailboxReader('INBOX', { load }, shelf, () => NOW).readNew(aMailbox([1, 2]))
      await vi.runAllTimersAsync()
      await reading
      expect(received).toEqual([2])
      expect(troubles).toEqual(['store'])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('putting a mail away', () => {
  it('goes on trying while neither receiving nor setting aside works, and sets nothing aside that can be received', async () => {
    vi.useFakeTimers()
    try {
      let databaseIsBack = false
      const kept: number[] = []
      const { shelf, aside } = aShelf({
        receive: async mail => {
          if (!databaseIsBack) throw new Error('no database')
          kept.push(mail.uid)
        },
        setAside: async () => {
          throw new Error('no database')
        },
      })
      const done = putAway(shelf, aMail(1), null)
      await vi.advanceTimersByTimeAsync(600_000)
      databaseIsBack = true
      await vi.advanceTimersByTimeAsync(60_000)
      expect(await done).toBe(true)
      expect([kept, aside]).toEqual([[1], []])
    } finally {
      vi.useRealTimers()
    }
  })

  it('ends between two tries when stopped, and says that it is not done', async () => {
    const stopping = new AbortController()
    const { shelf } = aShelf({
      signal: stopping.signal,
      receive: async () => {
        stopping.abort()
        throw new Error('no')
      },
    })
    expect(await putAway(shelf, aMail(1), null)).toBe(false)
  })
})

describe('waiting before the next connection', () => {
  it('grows from one second to a minute, with jitter', () => {
    const at = (random: number) => [1, 2, 3, 6, 50].map(failures => backOffMs(failures, () => random))
    expect(at(0)).toEqual([1000, 2000, 4000, 30_000, 30_000])
    expect(at(1)).toEqual([2000, 4000, 8000, 60_000, 60_000])
  })
})

describe('what an error means', () => {
  const server = {
    host: 'mail.example.com',
    port: 993,
    secure: true,
    loopback: false,
    user: 'desk',
    password: 's3cret-pass',
    mailbox: 'INBOX',
  }
  const told = (facts: object, message = 'failed') =>
    mailboxTrouble(Object.assign(new Error(message), facts), server, false)

  it.each([
    ['login', { authenticationFailed: true, serverResponseCode: 'AUTHENTICATIONFAILED' }],
    ['server', { authenticationFailed: true, serverResponseCode: 'UNAVAILABLE' }],
    ['network', { code: 'ECONNREFUSED' }],
    ['network', { code: 'ENOTFOUND' }],
    ['network', { code: 'CONNECT_TIMEOUT' }],
    ['network', { code: 'NoConnection' }],
    ['tls', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }],
    ['tls', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
    ['tls', { code: 'ERR_SSL_WRONG_VERSION_NUMBER' }],
    ['tls', { tlsFailed: true }],
    ['mailbox', { mailboxMissing: true }],
    ['server', { responseText: 'internal error' }],
  ])('%s: %o', (kind, facts) => {
    expect(told(facts)).toMatchObject({ kind, problem: expect.stringMatching(/./), mend: expect.stringMatching(/./) })
  })

  it('never repeats the password', () => {
    expect(JSON.stringify(told({ responseText: 'bad LOGIN desk s3cret-pass' }))).not.toContain('s3cret-pass')
  })

  it('with a token a refused log-in points at the scope', () => {
    const found = mailboxTrouble(Object.assign(new Error('no'), { authenticationFailed: true }), server, true)
    expect(found).toMatchObject({ kind: 'login', mend: expect.stringMatching(/MAIL_OAUTH_SCOPE/) })
  })
})

it('stopping does not wait for a server that takes the connection and says nothing', async () => {
  const connected = Promise.withResolvers<void>()
  const silent = createServer(() => connected.resolve())
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { shelf } = aShelf()
  const watch = watchMailbox({
    ...shelf,
    url: `imap://desk:pw@127.0.0.1:${port}`,
    cursor: storeAt(null),
    now: () => NOW,
    intervalSeconds: 60,
  })
  await connected.promise
  const stoppedAt = performance.now()
  await watch.stop()
  expect(performance.now() - stoppedAt).toBeLessThan(1000)
  expect(watch.state()).toEqual({ kind: 'stopped' })
  await new Promise(resolve => silent.close(resolve))
})

it('an unreadable IMAP_URL is told at once, without the password', () => {
  const { shelf } = aShelf()
  const options = {
    ...shelf,
    url: 'imaps://desk:s3cret#@mail.example.com',
    cursor: storeAt(null),
    now: () => NOW,
    intervalSeconds: 60,
  }
  expect(() => watchMailbox(options)).toThrow(/^IMAP_URL (?!.*s3cret)/)
})
