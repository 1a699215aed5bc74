import type { Figures, Stats } from '../../../src/domain/figures.ts'

const none = { offered: 0, accepted: 0, performed: 0, value: {} }

/** Figures of a lively month; `words` wherever a notice or a team has words. */
const someFigures = (words: string): Figures => ({
  period: { from: '2026-10-24T10:00:00.000Z', to: '2026-11-23T10:00:00.000Z' },
  requests: 12,
  resolved: 7,
  withdrawn: 1,
  closed: 1,
  firstResponse: {
    n: 12,
    medianMinutes: 42,
    p90Minutes: 190,
    businessMedianMinutes: 38.5,
    businessP90Minutes: 150,
  },
  resolution: {
    n: 7,
    medianMinutes: 2000,
    p90Minutes: 9000,
    businessMedianMinutes: 700,
    businessP90Minutes: 2700,
  },
  warehouseAnswer: {
    n: 3,
    medianMinutes: 12,
    p90Minutes: 30,
    businessMedianMinutes: 12,
    businessP90Minutes: 30,
  },
  timeToAccept: { n: 0, medianMinutes: null, p90Minutes: null, businessMedianMinutes: null, businessP90Minutes: null },
  onTime: { met: 11, missed: 1 },
  clocks: { firstAnswer: { met: 11, missed: 1, running: 0 }, request: { met: 3, missed: 0, running: 9 } },
  remedies: {
    claim_code: { offered: 9, accepted: 5, performed: 5, value: { USD: '74.70', JPY: '1494' } },
    partial_refund: none,
    full_refund: { offered: 9, accepted: 2, performed: 1, value: { USD: '24.90' } },
    returnless_refund: none,
    replacement: { offered: 3, accepted: 1, performed: 1, value: {} },
  },
  options: {
    'claim_code:60': { offered: 9, accepted: 5 },
    full_refund: { offered: 9, accepted: 2 },
    replacement: { offered: 3, accepted: 1 },
  },
  kept: { kept: 6, accepted: 8 },
  refundSaved: {
    USD: {
      cases: 6,
      exposure: '149.40',
      refunded: '24.90',
      saved: '124.50',
      codes: '74.70',
      replacements: '0.00',
    },
  },
  repurchase: { issued: 4, reordered: 3 },
  cost: { USD: { cases: 6, total: '99.60', perCase: '16.60' } },
  rootCauses: { wrong_code_entered: 5, mis_pick: 2 },
  causes: [
    { stated: words, confirmed: 'wrong_code_entered', cases: 5 },
    { stated: null, confirmed: null, cases: 2 },
  ],
  skus: Array.from({ length: 10 }, (_, index) => ({ sku: `${words}${index}`, title: words, cases: 10 - index })),
  promises: { kept: 3, broken: 0, open: 2 },
  perDay: { '2026-10-25': 2, '2026-11-02': 7, '2026-11-22': 3 },
})

export const someStats = (words: string): Stats => ({
  ...someFigures(words),
  open: { agent: 2, warehouse: 0, lead: 0, customer: 1, marketplace: 0 },
  codes: { available: 88, issued: 12, redeemed: 0 },
  previous: { ...someFigures(words), requests: 4 },
  breakdown: {
    by: 'sku',
    groups: Array.from({ length: 20 }, (_, index) => ({
      key: index === 1 ? null : `${words}${index}`,
      requests: 20 - index,
      resolved: 2,
      onTime: { met: 3, missed: index },
      firstResponseMedianMinutes: 12,
      accepted: index % 3,
      kept: 0,
      cost: index === 0 ? { USD: '12.00', EUR: '3.00' } : {},
    })),
  },
})

const nothing: Stats['firstResponse'] = {
  n: 0,
  medianMinutes: null,
  p90Minutes: null,
  businessMedianMinutes: null,
  businessP90Minutes: null,
}

/** A desk's first day. */
export const noStats: Stats = {
  ...someStats(''),
  requests: 0,
  resolved: 0,
  withdrawn: 0,
  closed: 0,
  firstResponse: nothing,
  resolution: nothing,
  warehouseAnswer: nothing,
  clocks: { firstAnswer: { met: 0, missed: 0, running: 0 }, request: { met: 0, missed: 0, running: 0 } },
  remedies: { claim_code: none, partial_refund: none, full_refund: none, returnless_refund: none, replacement: none },
  options: {},
  kept: { kept: 0, accepted: 0 },
  refundSaved: {},
  repurchase: { issued: 0, reordered: 0 },
  cost: {},
  rootCauses: {},
  causes: [],
  skus: [],
  promises: { kept: 0, broken: 0, open: 0 },
  perDay: {},
  open: { agent: 0, warehouse: 0, lead: 0, customer: 0, marketplace: 0 },
  previous: null,
  breakdown: null,
}
