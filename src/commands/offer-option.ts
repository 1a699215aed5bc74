import { DEFAULT_POLICY } from '../domain/policy.ts'
import { REMEDY_KINDS, type RemedyKind } from '../domain/remedies/remedy.ts'
import type { ReadableOption } from '../domain/reply/reading.ts'

/** The remedies a new desk offers, numbered as in its offers. */
export const SHIPPED_OFFER: readonly ReadableOption[] = DEFAULT_POLICY.remedies
  .filter(row => row.enabled)
  .map((row, at) => ({ number: at + 1, remedy: { kind: row.kind, percent: row.percent ?? null }, amount: null }))

export type ParsedOffer =
  | { readonly ok: true; readonly options: readonly ReadableOption[] }
  | { readonly ok: false; readonly problem: string }

const WITH_PERCENT: readonly RemedyKind[] = ['claim_code', 'partial_refund']

const isKind = (text: string): text is RemedyKind => (REMEDY_KINDS as readonly string[]).includes(text)

/** Reads `claim_code:60,partial_refund:40,full_refund`: the options of an offer in their order. */
export function parseOffer(text: string): ParsedOffer {
  const options: ReadableOption[] = []
  for (const [index, part] of text.split(',').entries()) {
    const [kind = '', percent, ...rest] = part.trim().split(':')
    if (!isKind(kind)) return problem(`"${part.trim()}" is none of ${REMEDY_KINDS.join(', ')}`)
    const wanted = WITH_PERCENT.includes(kind)
    const sound = wanted ? /^[1-9]\d?$|^100$/.test(percent ?? '') : percent === undefined
    if (!sound || rest.length > 0)
      return problem(wanted ? `${kind} needs a percentage from 1 to 100: ${kind}:60` : `${kind} takes no percentage`)
    options.push({ number: index + 1, remedy: { kind, percent: wanted ? Number(percent) : null }, amount: null })
  }
  return { ok: true, options }
}

const problem = (sentence: string): ParsedOffer => ({ ok: false, problem: sentence })
