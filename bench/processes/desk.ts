import { pino } from 'pino'
import { readConfig } from '../../src/config.ts'
import { startDesk } from '../../src/main.ts'
import { obey } from './orders.ts'

/** The real desk, as `makegood start` runs it. */
const read = readConfig()
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const started = await startDesk(read.config, pino({ level: 'error' }), error => {
  throw error
})
if (started.kind === 'refused') throw new Error(started.why)
const { desk } = started
obey({ url: `${desk.url}/slack/events` }, desk.receive, desk.stop)
