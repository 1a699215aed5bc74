import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { pathOf, type Route } from './server.ts'

export type Metrics = {
  readonly route: Route
  readonly countEvent: (event: string, outcome: 'done' | 'refused') => void
  /** Starts the clock of one delivery of Slack's; what it returns stops it. */
  readonly timeAck: () => () => void
}

/** `GET /metrics`, Prometheus text. Labels are the desk's own words: nothing of a customer's. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const events = new Counter({
    name: 'makegood_case_events_total',
    help: 'Events people made happen on cases, and those that were refused.',
    labelNames: ['event', 'outcome'],
    registers: [registry],
  })
  const acks = new Histogram({
    name: 'makegood_ack_seconds',
    help: 'From a click’s arrival to its acknowledgement, the change committed.',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
    registers: [registry],
  })
  return {
    countEvent: (event, outcome) => events.inc({ event, outcome }),
    timeAck: () => acks.startTimer(),
    route: async (request, response) => {
      if (request.method !== 'GET' || pathOf(request) !== '/metrics') return false
      response.writeHead(200, { 'content-type': registry.contentType })
      response.end(await registry.metrics())
      return true
    },
  }
}
