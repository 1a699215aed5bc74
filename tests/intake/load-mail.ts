import { readFile } from 'node:fs/promises'
import type { Authentication, Notice } from '../../src/intake/notice.ts'
import { parseMail } from '../../src/intake/parse-mail.ts'
import { readMail } from '../../src/intake/read-mail.ts'
import { type AuthenticateOptions, authenticateMail } from '../../src/mail/authenticate.ts'
import { resolverFrom } from '../../src/mail/dkim-resolver.ts'

const FOLDER = new URL('../fixtures/mail/', import.meta.url)

export type Expectation = {
  readonly file: string
  readonly kind: string
  readonly trust: string
  readonly order_id?: string
  readonly lang?: string | null
  readonly marketplace?: string | null
  readonly relay?: string | null
  readonly buyer?: string | null
  readonly request_received?: string
  readonly text?: string
  readonly original_message_id?: string
  readonly status?: string
  readonly items?: readonly {
    readonly name: string
    readonly qty: number
    readonly reason: string
    readonly comments?: string
    readonly asin?: string
    readonly sku?: string
  }[]
}

const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, FOLDER), 'utf8'))

/** The keys that signed the shared fixtures. */
const fixtureRecords = (await json('dns.json')) as Record<string, { TXT: string[] }>
export const fixtureResolver = resolverFrom(fixtureRecords)

export const { files: expectations, authserv_id: authservId } = (await json('manifest.json')) as {
  readonly files: readonly Expectation[]
  readonly authserv_id: string
}

/** Fixtures of our own lie unsigned; `sign` names the domain whose signature the test puts on them. */
export const ownExpectations = (await json('own/manifest.json')) as readonly (Expectation & {
  readonly sign?: string
})[]

export const loadMail = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(name, FOLDER)))

/** Reads raw bytes the way the desk does: signature check, parser, reader. */
export async function readRaw(
  raw: Uint8Array,
  options: AuthenticateOptions = { resolver: fixtureResolver },
): Promise<Notice> {
  const { mail, notes } = await parseMail(raw)
  return readMail(mail, await authenticateMail(raw, options), { notes })
}

/** Reads a mail written in a test, with an authentication written in the test too. */
export async function readText(mail: string, authentication: Authentication): Promise<Notice> {
  const parsed = await parseMail(new TextEncoder().encode(mail.replaceAll('\n', '\r\n')))
  return readMail(parsed.mail, authentication, { notes: parsed.notes })
}
