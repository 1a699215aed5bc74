import type { RemedyKind } from '../../../src/domain/remedies/remedy.ts'
import { readReply } from '../../../src/domain/reply/read-reply.ts'
import type { ReadableOption, Reading } from '../../../src/domain/reply/reading.ts'

const REMEDIES: Readonly<Record<RemedyKind, Omit<ReadableOption, 'number'>>> = {
  claim_code: { remedy: { kind: 'claim_code', percent: 60 }, amount: null },
  partial_refund: { remedy: { kind: 'partial_refund', percent: 40 }, amount: { minor: 996, currency: 'USD' } },
  full_refund: { remedy: { kind: 'full_refund', percent: null }, amount: { minor: 2490, currency: 'USD' } },
  returnless_refund: { remedy: { kind: 'returnless_refund', percent: null }, amount: { minor: 2490, currency: 'USD' } },
  replacement: { remedy: { kind: 'replacement', percent: null }, amount: null },
}

/** An offer of these remedies, numbered in this order. */
export const anOffer = (...kinds: readonly RemedyKind[]): readonly ReadableOption[] =>
  kinds.map((kind, at) => ({ number: at + 1, ...REMEDIES[kind] }))

export const STANDARD_OFFER = anOffer('claim_code', 'partial_refund', 'full_refund')

type Asked = Partial<Parameters<typeof readReply>[0]>

export const read = (reply: string, asked: Asked = {}): Reading =>
  readReply({ reply, options: STANDARD_OFFER, language: 'en', sent: [], ...asked })

/** `clear 2`, `likely 2`, or the kind. */
export const inShort = ({ kind, option, certainty }: Reading): string =>
  kind === 'choice' ? `${certainty} ${option}` : kind
