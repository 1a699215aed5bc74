import type { FoundIn } from '../../../domain/search/snippet.ts'

/** What `/returns` and the App Home answer. Values handed to these functions are escaped already. */
export const answers = {
  help: {
    title: '*What /returns can do*',
    lines: [
      ['/returns', 'this help and the open cases'],
      ['/returns mine', 'the cases you own'],
      ['/returns late', 'cases past their deadline, then those about to be'],
      ['/returns find <order or words>', 'look a case up'],
      ['/returns story <order>', 'everything that happened on a case'],
      ['/returns new', 'open a case by hand'],
      ['/returns codes', 'claim codes left in the pool'],
      ['/returns stats [7d|30d|90d|2026-10|all]', 'how the desk is doing; add: by cause, remedy, sku, agent or store'],
      ['/returns export [period]', 'all cases as a CSV, sent to you'],
      ['/returns quarantine', 'forged mail (leads)'],
      ['/returns settings', 'the policy (leads)'],
    ] as readonly (readonly [string, string])[],
  },
  lists: {
    queue: 'Open cases',
    mine: 'Your cases',
    late: 'Late and at risk',
    found: (words: string) => `Cases that match “${words}”`,
  },
  tooCommon:
    'These words begin too many others to look through all cases at once, and the newest do not hold them. Add a rarer word, or the order number.',
  empty: {
    queue: 'No open case. Enjoy it while it lasts.',
    mine: 'You own no open case.',
    late: 'Nothing is late, and nothing is at risk.',
    found: 'Nothing matches. Try the order number, or a word that stands in the item or in what was written.',
  },
  foundIn: {
    order: 'Order:',
    item: 'Item:',
    sku: 'SKU:',
    name: 'Customer:',
    comments: 'With the request:',
    customer_wrote: 'The customer wrote:',
    we_wrote: 'We wrote:',
    thread: 'In the thread:',
  } satisfies Record<FoundIn, string>,
  headline: (title: string, count: string) => `*${title}* (${count})`,
  andMore: (count: number) => `… and ${count} more. /returns find narrows it down.`,
  openFor: (age: string) => `open for ${age}`,
  untaken: 'not taken yet',
  sleepsUntil: (when: string) => `snoozed until ${when}`,
  csvSent: 'The CSV comes in our direct messages.',
  csvFailed: 'The CSV could not be sent. Please try again, or ask for a shorter period.',
  unknownCommand: (words: string) => `I don’t know “${words}”.`,
  badPeriod: 'A period looks like 7d, 30d, 90d, 2026-10 or all.',
}
