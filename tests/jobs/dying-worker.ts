/** Run as a process of its own by the tests: takes one job in hand and never finishes it. */
import { openQueue } from '../../src/jobs/queue.ts'
import { startWorkers } from '../../src/jobs/workers.ts'
import { openDatabase } from '../../src/store/connect.ts'

const [where = '', kind] = process.argv.slice(2)
const fail = (error: unknown): never => {
  throw error
}
const opened = kind === 'embedded' ? await openDatabase({ kind: 'embedded', folder: where }, 'desk', fail) : null
if (opened?.kind === 'refused') throw new Error(opened.why)
const address = opened?.database.address ?? { host: where, user: 'postgres', database: 'postgres' }
const queue = await openQueue({
  address,
  works: true,
  alone: opened !== null,
  log: { error: fail, warn: () => undefined },
})

const hang = async (): Promise<void> => {
  process.stdout.write('in hand\n')
  await new Promise(() => setInterval(() => undefined, 1000))
}

await startWorkers(queue, {
  refresh_card: hang,
  posts: hang,
  tell_leads: hang,
  look_for_repeats: hang,
  warn_repeated_fault: hang,
  follow_up_fault: hang,
  tell_owner: hang,
  remind: hang,
  digest: hang,
  warn_low_stock: hang,
  send_mail: hang,
  reserve_code: hang,
  take_in: hang,
  report_stats: hang,
})
