import type pg from 'pg'
import { openCase } from '../../src/domain/open-case.ts'
import { termsOfTexts } from '../../src/domain/search/case-texts.ts'
import { rowOf } from '../../src/store/case-row.ts'
import { createSeals } from '../../src/store/seal.ts'

const TEXTS = 20_000
const VOCABULARY = 50_000
const WORDS = 45

/** The same numbers every time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** What stands in texts of a language beside words that stand in all of them. */
const PHRASES = [
  'The print is not the one I ordered, chipped too',
  'Der Henkel ist größer, die Teetasse ist chipped. Antwort folgt',
  'La théière est ébréchée, merci de répondre',
  'La tetera llegó dañada, por favor',
  'La tazza è sbagliata, aspetto una risposta',
  '取っ手が割れていました。カップの色も違います',
  '收到的茶杯图案不对，我想换货',
] as const

/** Texts whose words come as words do: few of them everywhere, most of them seldom. */
function someTexts(): readonly { readonly body: string; readonly terms: readonly string[] }[] {
  const roll = dice(7)
  return Array.from({ length: TEXTS }, (_, nth) => {
    const words = Array.from({ length: WORDS }, () => `w${Math.floor(VOCABULARY ** roll())}`)
    const rare = nth === 0 ? ' w48999' : ''
    const body = `About your order. ${PHRASES[nth % PHRASES.length]} ${words.join(' ')}${rare}`
    return { body, terms: termsOfTexts([{ where: 'customer_wrote', text: body }]) }
  })
}

/** Cases with two mails each, three texts in all, by SQL alone; terms by the desk's own reading. */
export async function seedCases(client: pg.Client, count: number): Promise<void> {
  const { opened } = openCase(
    {
      store: 'Bench',
      orderId: '113-0000000-0000000',
      marketplace: 'amazon.com',
      language: 'en',
      requestedAt: '2026-11-23',
      customer: { name: 'Hannah', relay: null },
      stated: { reason: 'Wrong item was sent.', comments: null },
      items: [],
      trust: { level: 'trusted', why: [] },
    },
    'bench',
    new Date('2026-11-23T10:00:00Z'),
  )
  const row = rowOf(
    opened,
    { deadline: null, atRiskFrom: null, timerAt: null },
    opened.openedAt,
    createSeals(Buffer.alloc(32, 7)),
  )
  const title = termsOfTexts([{ where: 'item', text: 'Lily & Vine Bone China Tea Cup Set, 6 Pieces' }])
  await client.query('CREATE TABLE seed_text (nth int PRIMARY KEY, body text, terms text[])')
  const texts = someTexts().map(({ body, terms }, nth) => ({ nth, body, terms }))
  await client.query(
    'INSERT INTO seed_text SELECT * FROM jsonb_to_recordset($1) AS r(nth int, body text, terms text[])',
    [JSON.stringify(texts)],
  )
  await client.query(`INSERT INTO "Store" ("name") VALUES ('Bench')`)
  await client.query('DROP INDEX "CaseSearch_terms_idx"')
  await client.query('SET synchronous_commit = off')
  for (let from = 0; from < count; from += 50_000)
    await seedSome(client, from, Math.min(count, from + 50_000), row, title)
  await client.query(`SET maintenance_work_mem = '512MB'`)
  await client.query('CREATE INDEX "CaseSearch_terms_idx" ON "CaseSearch" USING GIN ("terms")')
  await client.query('VACUUM ANALYZE')
}

async function seedSome(
  client: pg.Client,
  from: number,
  to: number,
  row: object,
  title: readonly string[],
): Promise<void> {
  const numbers = [from, to - 1]
  await client.query(
    `INSERT INTO "ReturnCase" SELECT r.* FROM generate_series($1::int, $2::int) n,
       jsonb_populate_record(NULL::"ReturnCase", $3::jsonb || jsonb_build_object('id', 'case-' || n,
         'orderId', ${ORDER}, 'openedAt', ${OPENED})) r`,
    [...numbers, JSON.stringify(row)],
  )
  await client.query(
    `INSERT INTO "Message" ("id", "caseId", "direction", "subject", "body", "kind", "state", "createdAt", "references")
     SELECT 'mail-' || n || '-' || m, 'case-' || n, CASE m WHEN 1 THEN 'in' ELSE 'out' END, '', t.body, 'offer', 'sent',
       ${OPENED}, '{}'
     FROM generate_series($1::int, $2::int) n CROSS JOIN generate_series(1, 2) m
     JOIN seed_text t ON t.nth = (n::bigint * m * 7919) % ${TEXTS}`,
    numbers,
  )
  await client.query(
    `INSERT INTO "CaseSearch" ("caseId", "openedAt", "terms")
     SELECT 'case-' || n, ${OPENED}, array_to_tsvector(a.terms || b.terms || $3::text[] || ARRAY['113',
       lpad((n / 2)::text, 7, '0'), lpad(n::text, 7, '0'), right(lpad((n / 2)::text, 7, '0'), 4), right(n::text, 4)]
       || CASE WHEN n % 997 = 0 THEN ARRAY['zoe'] ELSE '{}' END
       || CASE WHEN n % 2 = 0 AND n < 800000 THEN ARRAY['yesteryear'] ELSE '{}' END)
     FROM generate_series($1::int, $2::int) n
     JOIN seed_text a ON a.nth = (n::bigint * 7919) % ${TEXTS} JOIN seed_text b ON b.nth = (n::bigint * 15838) % ${TEXTS}`,
    [...numbers, title],
  )
}

const ORDER = `'113-' || lpad((n / 2)::text, 7, '0') || '-' || lpad(n::text, 7, '0')`
const OPENED = `timestamptz '2024-01-01' + n * interval '1 minute'`
