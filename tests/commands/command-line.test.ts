import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import dns from '../fixtures/mail/dns.json' with { type: 'json' }
import { pgliteTemplate } from '../helpers/database.ts'
import { startDnsServer } from '../helpers/dns-server.ts'
import { type Ran, runMakegood } from '../helpers/run-makegood.ts'

const MAIL = join(import.meta.dirname, '../fixtures/mail')
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mg-cli-'))
  mkdirSync(join(folder, 'data'))
  cpSync(await pgliteTemplate(true), join(folder, 'data/db'), { recursive: true })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const makegood = (args: string, env: Record<string, string> = {}): Promise<Ran> =>
  runMakegood(folder, args.split(' '), { LOG_LEVEL: 'error', ...env })

describe('wrong usage', () => {
  test.each([
    ['no-such-command', 'unknown command'],
    ['read', 'name at least one mail file'],
    ['codes import x.txt', "required option '--percent"],
    ['codes import x.txt --percent 0 --marketplace amazon.com', 'a whole number from 1 to 100'],
    ['codes import x.txt --percent 60 --marketplace amazon.example', 'one of amazon.com'],
    ['stats --period yesterday', 'a period looks like'],
    ['read --replies x.jsonl --offer claim_code', 'needs a percentage'],
  ])('makegood %s exits with 2 and says how it is meant', async (args, sentence) => {
    const { code, err } = await makegood(args)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) })
  })

  test('every level has help', async () => {
    for (const args of ['--help', 'codes --help', 'codes import --help', 'policy --help', 'cases export --help']) {
      const { code, out } = await makegood(args)
      expect({ args, code, out }).toEqual({ args, code: 0, out: expect.stringContaining('Usage: makegood') })
    }
  })
})

describe('the configuration', () => {
  test('is told all that is wrong with it at once, and no secret of it', async () => {
    const { code, err } = await makegood('start', {
      SLACK_BOT_TOKEN: 'xoxb-very-secret',
      PORT: 'eighty',
      IMAP_URL: 'imap://desk:hunter2@mail.example.test/INBOX:x',
      INTAKE_TOKEN: 'with a space',
    })
    expect(code).toBe(1)
    for (const variable of ['PORT', 'RETURNS_CHANNEL', 'SLACK_APP_TOKEN', 'INTAKE_TOKEN'])
      expect(err).toContain(variable)
    expect(err).not.toMatch(/very-secret|hunter2|eighty|with a space/)
  })
})

describe('claim codes', () => {
  test('good lines are taken, bad ones named with their reason, and counted without being shown', async () => {
    const file = join(folder, 'codes.txt')
    writeFileSync(file, 'HTCB-AD73TB-L2M1TF\nHTCB-AD73TB-L2MITF\nnonsense\nAAAA-BBBBBB-CCCCCC\n')
    const first = await makegood(`codes import ${file} --percent 60 --marketplace amazon.com --expires 2027-03-31`)
    expect(first.code).toBe(1)
    expect(first.out).toContain('2 codes imported')
    expect(first.err).toMatch(/line 2: .*line 1/)
    expect(first.err).toMatch(/line 3: /)
    const { code, out } = await makegood('codes list --json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([{ marketplace: 'amazon.com', percent: 60, available: 2, issued: 0 }])
    expect(`${first.out}${first.err}${out}`).not.toContain('AD73TB')
  })
})

describe('the policy', () => {
  test('goes out and comes back in, and a mistake changes nothing', async () => {
    const exported = await makegood('policy export')
    const file = join(folder, 'policy.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(exported.out), sendDelaySeconds: 5 }))
    expect((await makegood(`policy import ${file}`)).code).toBe(0)
    expect(JSON.parse((await makegood('policy export')).out)).toMatchObject({ sendDelaySeconds: 5 })
    writeFileSync(file, JSON.stringify({ ...JSON.parse(exported.out), sendDelaySeconds: -1, fulfillment: 'auto' }))
    const { code, err } = await makegood(`policy import ${file}`)
    expect(code).toBe(1)
    expect(err).toContain('sendDelaySeconds')
    expect(err).toContain('fulfillment')
    expect(JSON.parse((await makegood('policy export')).out)).toMatchObject({ sendDelaySeconds: 5 })
  }, 60_000)
})

describe('mail files', () => {
  test('are imported like mail from the mailbox, once', async () => {
    const server = await startDnsServer(dns)
    const env = { MAIL_DNS_SERVER: server.address }
    const notice = join(MAIL, '02-return-request-en.eml')
    const forged = join(MAIL, '30-forged-lookalike-domain.eml')
    const first = await makegood(`import ${notice} ${forged} ${join(folder, 'none.eml')}`, env)
    const second = await makegood(`import ${notice}`, env)
    server.stop()
    expect(first.code).toBe(1)
    expect(first.out).toMatch(
      /02-return-request-en.eml: return_request for order 111-4470198-2235461 \(trusted\): case /,
    )
    expect(first.out).toMatch(/30-forged-lookalike-domain.eml: .*\(forged\): in quarantine/)
    expect(first.err).toContain('none.eml: cannot be read')
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('known already') })
    const { out } = await makegood('cases export --csv')
    expect(out.split('\r\n')[1]).toContain('111-4470198-2235461')
  }, 60_000)
})

describe('statistics', () => {
  test('are one JSON line with the documented keys', async () => {
    const { code, out } = await makegood('stats --period 30d --by store --json')
    expect(code).toBe(0)
    const keys = Object.keys(JSON.parse(out))
    const documented = readFileSync(join(import.meta.dirname, '../../docs/commands.md'), 'utf8')
    expect(keys.filter(key => !documented.includes(`"${key}"`) && !documented.includes(`\`${key}\``))).toEqual([])
    const [first] = [
      'period',
      'requests',
      'resolved',
      'withdrawn',
      'closed',
      'open',
      'firstResponse',
      'resolution',
      'warehouseAnswer',
      'onTime',
      'remedies',
      'rootCauses',
      'codes',
      'promises',
    ].filter(key => !keys.includes(key))
    expect(first).toBeUndefined()
  })
})

describe('the doctor', () => {
  test('finds nothing wrong with a fresh local desk', async () => {
    const { code, out } = await makegood('check')
    expect(out).toContain('✓ Database in ./data/db')
    expect(out).toContain('✓ Migrations')
    expect(code).toBe(0)
  })

  test('names what is wrong and how to mend it', async () => {
    const { code, out } = await makegood('check', {
      SLACK_BOT_TOKEN: 'xoxb-x',
      SLACK_SIGNING_SECRET: 's',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
      RETURNS_CHANNEL: 'C0RETURNS',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'Shop <desk@shop.example>',
    })
    expect(code).toBe(1)
    expect(out).toMatch(/✗ Slack token: .+/)
    expect(out).toMatch(/✗ Mail server \(SMTP log-in\): .+/)
  }, 60_000)
})
