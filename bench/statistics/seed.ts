import type pg from 'pg'

/** The moment the bench asks at; the cases came in the three years before, evenly. */
export const NOW = new Date('2026-11-23T10:00:00Z')

const YEARS = 3

/** Every case is told by its number: a cause, what was taken and how it ended follow from remainders. */
const OPENED = `timestamptz '${NOW.toISOString()}' - interval '${YEARS} years' * ((n + 0.5) / $1::float8)`
const AFTER = (minutes: string) => `${OPENED} + interval '1 minute' * (${minutes})`

/** A case took code (0–3), refund (4–6), full refund (7) or nothing (8, 9). */
const KIND = `CASE WHEN n % 10 < 4 THEN 'claim_code' WHEN n % 10 < 7 THEN 'partial_refund' ELSE 'full_refund' END`
const PERCENT = `CASE WHEN n % 10 < 4 THEN 60 WHEN n % 10 < 7 THEN 40 END`
const MINOR = `CASE WHEN n % 10 < 4 THEN 1494 WHEN n % 10 < 7 THEN 996 ELSE 2490 END`
const CAUSE = `(ARRAY['wrong_code_entered', 'mis_pick', 'mislabelled_stock', 'defective', 'buyer_error'])[1 + n % 5]`
const STATE = `CASE WHEN n > $1 - 2000 AND n % 10 < 8 THEN 'offered' WHEN n % 10 < 8 THEN 'resolved' WHEN n % 10 = 8 THEN 'withdrawn' ELSE 'closed' END`

const CASES = `
  INSERT INTO "ReturnCase" ("id", "version", "store", "state", "orderId", "marketplace", "language", "openedAt", "owner",
    "trustLevel", "ball", "waitingSince", "closedAt", "details")
  SELECT 'case-' || n, 7, 'Shop ' || n % 3, ${STATE}, '113-' || lpad(n::text, 14, '0'), 'amazon.com', 'en', ${OPENED},
    'U' || n % 12, 'trusted', CASE WHEN ${STATE} = 'offered' THEN 'customer' END, ${OPENED},
    CASE WHEN ${STATE} <> 'offered' THEN ${AFTER('900 + n % 20011 * 7919 % 20000')} END,
    jsonb_build_object(
      'customerName', NULL, 'trustWhy', '[]'::jsonb, 'items', '[]'::jsonb, 'verdict', NULL, 'warehouseAnswered', true,
      'stated', jsonb_build_object('reason', (ARRAY['Wrong item was sent.', 'Defective', 'Not as described'])[1 + n % 3], 'comments', repeat('word ', 40)),
      'fault', jsonb_build_object('rootCause', ${CAUSE}, 'orderedCode', '123', 'shippedCode', '127', 'note', NULL),
      'offer', jsonb_build_object('id', 'offer-' || n, 'round', 1, 'by', 'U1', 'message', repeat('Dear customer, we are sorry. ', 25)),
      'acceptance', CASE WHEN n % 10 < 8 THEN jsonb_build_object('by', 'customer', 'carriedOutBy', 'desk', 'option', jsonb_build_object(
        'number', 1, 'remedyId', 'x', 'remedy', jsonb_build_object('kind', ${KIND}, 'percent', ${PERCENT}),
        'amount', jsonb_build_object('minor', ${MINOR}, 'currency', 'USD'))) END,
      'code', CASE WHEN n % 10 < 4 THEN jsonb_build_object('masked', 'x', 'percent', 60, 'expires', NULL) END,
      'mail', NULL, 'reply', NULL, 'lastAct', NULL, 'reminded', '[]'::jsonb)
  FROM generate_series(0, $1::int - 1) n`

const REST = [
  `INSERT INTO "CaseItem" SELECT 'case-' || n, 0, 'Tea cup set, print ' || n % 400, 'LV-' || n % 400, NULL, 1, 2490, 'USD'
   FROM generate_series(0, $1::int - 1) n`,
  `INSERT INTO "CaseEvent" ("caseId", "version", "kind", "actorKind", "at", "data", "stateBefore", "stateAfter")
   SELECT 'case-' || n, step, (ARRAY['opened', 'ask_warehouse', 'verdict', 'confirm_fault', 'choose_remedies', 'mail_sent',
       CASE WHEN n % 10 < 8 THEN 'reply_received' ELSE 'close' END,
       CASE WHEN n % 10 < 2 THEN 'reorder_placed' ELSE 'done_in_seller_central' END])[1 + step],
     'person', ${AFTER('step * (20 + n * 31 % 200)')}, '{"note": "as said"}',
     (ARRAY[NULL, 'new', 'checking', 'checking', 'fault_confirmed', 'offering', 'offered', 'accepted'])[1 + step],
     (ARRAY['new', 'checking', 'checking', 'fault_confirmed', 'offering', 'offered', CASE WHEN n % 10 < 8 THEN 'accepted' ELSE 'closed' END, 'fulfilling'])[1 + step]
   FROM generate_series(0, $1::int - 1) n, generate_series(0, 7) step`,
  `INSERT INTO "Message" ("id", "caseId", "direction", "references", "subject", "body", "kind", "state", "sentAt", "createdAt")
   SELECT 'mail-' || n || '-' || nth, 'case-' || n, CASE nth WHEN 0 THEN 'in' ELSE 'out' END, '{}', 'Return request',
     repeat('A sentence of a mail. ', 10), (ARRAY['return_request', 'offer', 'claim_code'])[1 + nth], 'sent',
     CASE WHEN nth > 0 AND n % 50 > 0 THEN ${AFTER('nth * (30 + n * 17 % 1900)')} END, ${OPENED}
   FROM generate_series(0, $1::int - 1) n, generate_series(0, 2) nth`,
  `INSERT INTO "Offer" SELECT 'offer-' || n, 'case-' || n, 1, 'U1', NULL, ${AFTER('100')} FROM generate_series(0, $1::int - 1) n`,
  `INSERT INTO "OfferOption"
   SELECT 'offer-' || n, nth, 'row' || nth, (ARRAY['claim_code', 'partial_refund', 'full_refund'])[nth],
     (ARRAY[60, 40, NULL])[nth], (ARRAY[1494, 996, 2490])[nth], 'USD'
   FROM generate_series(0, $1::int - 1) n, generate_series(1, 3) nth`,
  `INSERT INTO "ClaimCode" ("id", "sealed", "fingerprint", "masked", "percent", "marketplace", "state", "caseId", "importedAt", "issuedAt")
   SELECT 'code-' || n, repeat('s', 80), 'print-' || n, 'HTCB-••••••-••••TF', 60, 'amazon.com', 'issued', 'case-' || n, ${OPENED}, ${AFTER('1500')}
   FROM generate_series(0, $1::int - 1) n WHERE n % 10 < 4`,
  `INSERT INTO "Promise" SELECT 'case-' || n, 'Tea cup set', '123', '127', NULL,
     CASE WHEN n % 7 = 0 THEN 'broken' ELSE 'kept' END, ${AFTER('1500')}
   FROM generate_series(0, $1::int - 1) n WHERE n % 10 < 4`,
]

/** Rows as a busy desk leaves them: eight events, three mails, one offer of three options a case. */
export async function seedCases(client: pg.Client, cases: number): Promise<void> {
  // The rows refer to one another by construction; looking that up for each would take longer than writing them.
  await client.query(`SET session_replication_role = replica; SET synchronous_commit = off`)
  await client.query(`INSERT INTO "Store" ("name") SELECT 'Shop ' || n FROM generate_series(0, 2) n`)
  for (const statement of [CASES, ...REST]) await client.query(statement, [cases])
  await client.query('SET session_replication_role = origin')
  await client.query('VACUUM ANALYZE')
}
