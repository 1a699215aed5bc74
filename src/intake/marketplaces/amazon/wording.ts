import { foldText } from '../../clean-text.ts'
import { SENTENCES } from './sentences.ts'

export type Wording = keyof typeof SENTENCES

const FOLDED = new Map<string, readonly string[]>(
  Object.entries(SENTENCES).map(([name, sentences]) => [name, sentences.map(sentence => foldText(sentence))]),
)

/** Characters of an opening that are looked at: the marketplace says what a mail is at once. */
const MAX_OPENING = 4000

/** Whether one of the sentences stands in the text. */
export function says(wording: Wording, text: string): boolean {
  const folded = foldText(text.slice(0, MAX_OPENING))
  return (FOLDED.get(wording) ?? []).some(sentence => folded.includes(sentence))
}

/** Whether the subject, its "Re:" aside, begins with one of the sentences. */
export const beginsWith = (wording: Wording, subject: string): boolean => {
  const folded = `${foldText(subject)} `
  return (FOLDED.get(wording) ?? []).some(sentence => folded.startsWith(sentence))
}

/** What is taken back, and that it is: both must stand in one sentence. */
const REQUEST =
  /refund|return|rucksend|erstattung|retour|rembours|devolucion|reembolso|\breso\b|restituzione|rimborso|返品|返金|退货|退款|zwrot|devolucao|iade/
const TAKEN_BACK =
  /(?:has|have|been|was) cancell?ed|return cancell?ed|request cancell?ed|cancell?ed (?:the|their|a) re|cancellation|storniert|stornierung|zuruckgezogen|a annule|annulee?\b|annulation|ha cancelado|cancelad[ao]|cancelacion|ha annullato|annullat[ao]|annullamento|キャンセル|取り消|取消|撤销|geannuleerd|anulowa|iptal|avbruten/

/** Whether a sentence says that a request for a return or refund was withdrawn. */
export const saysCancelled = (text: string): boolean =>
  foldText(text.slice(0, MAX_OPENING))
    .split(/[.!?。\n]/)
    .some(sentence => REQUEST.test(sentence) && TAKEN_BACK.test(sentence))
