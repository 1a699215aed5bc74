import { z } from 'zod'
import { timeOfDay } from './business-hours.ts'

/** Whom or what a case can wait for: a party, the customer's new order (`reorder`), or the parcel (`return`). */
export const WAITING_PARTIES = ['agent', 'warehouse', 'lead', 'customer', 'reorder', 'return'] as const

/** Where a reminder is said: in the case's thread, to the person by direct message, or in the channel. */
const REMINDER_WAYS = ['thread', 'direct', 'channel'] as const

export const reminderRow = z.strictObject({
  waitingFor: z.enum(WAITING_PARTIES),
  afterMinutes: z.number().int().min(1),
  repeatMinutes: z.number().int().min(1).optional(),
  max: z.number().int().min(1),
  escalateTo: z.literal('lead').optional(),
  via: z.enum(REMINDER_WAYS).optional(),
})

const hours = z.number().positive().max(720)
const workingMinutes = z.number().int().min(1)
const days = z.number().int().min(1).max(365)

export const deadlines = z.strictObject({
  firstResponseHours: hours,
  lateAfterHours: hours,
  agentMinutes: workingMinutes.default(480),
  warehouseMinutes: workingMinutes.default(240),
  leadMinutes: workingMinutes.default(240),
  reorderDays: days.default(60),
  returnDays: days.default(30),
  atRiskMinutes: workingMinutes.default(120),
})

export const nudges = z.strictObject({ afterHours: z.number().positive(), max: z.number().int().min(0).max(5) })

export const unanswered = z.strictObject({
  hoursBeforeClaims: z.number().min(0).max(48),
  action: z.enum(['ask_lead', 'authorize_return']),
})

const daily = z.strictObject({ enabled: z.boolean(), at: timeOfDay })

export const digests = z.strictObject({
  morning: daily,
  evening: daily,
  weekly: z.strictObject({ enabled: z.boolean(), at: timeOfDay, day: z.number().int().min(1).max(7) }),
})
