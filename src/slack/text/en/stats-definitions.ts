/** What each figure of `/returns stats` means. */
export const statsDefinitions = {
  title: '*What these figures mean*',
  lines: [
    ['Requests', 'cases opened in the period. Every other figure is about these cases, unless it says otherwise.'],
    [
      'First response',
      'from opening a case to our first mail to the customer. Half of the cases were faster than the first time.',
    ],
    ['Resolution', 'from opening to resolved; cases that ended otherwise are left out.'],
    ['Warehouse’s answer', 'from each question to the warehouse’s next word.'],
    ['Customer’s choice', 'from our first offer leaving to the choice that stands.'],
    [
      'First answer on time',
      'our first mail left within the policy’s first-response hours. Still open and in time, or ended in time without a mail: not counted.',
    ],
    ['Request on time', 'we wrote, or ended the case, before the marketplace counts it as late.'],
    ['Offers', 'of the cases that were offered this option, in any round, how many took it.'],
    ['Customers who kept the item', 'of those who took an option, all but those who send the item back.'],
    [
      'Carried out',
      'resolved, or the code is out, or somebody said it was done in the back office. Worth and cost count only these.',
    ],
    [
      'Refunds saved',
      'what was paid for the items, less the cash we refunded, where a full refund was owed (our fault) or offered and the remedy was carried out. Codes are not cash: their worth stands beside it.',
    ],
    ['Cost a case', 'worth of what was carried out, by currency. Currencies are never added up.'],
    ['Codes that led to a re-order', 'of the codes issued in the period, those whose re-order has come by now.'],
    [
      'Promises kept',
      'of the promises made in the period and ended by now, those whose right item was checked and shipped.',
    ],
    ['Stated → confirmed', 'the customer’s reason beside what we found.'],
    ['Waiting for, codes left', 'as it stands now, whatever the period.'],
  ] as readonly (readonly [string, string])[],
}
