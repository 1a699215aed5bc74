import { type Customer, lastFromShop } from './customers.ts'

/** A reply the page offers to send with one click. */
export type Suggestion = { readonly label: string; readonly text: string }

type Phrases = {
  readonly firstSolution: Suggestion
  readonly secondPlease: Suggestion
  readonly counter: Suggestion
  readonly question: Suggestion
  readonly thanks: Suggestion
}

const ENGLISH: Phrases = {
  firstSolution: {
    label: 'I would like to choose the first solution, …',
    text: 'I would like to choose the first solution, since I am still thinking of the print that I like most. After receiving the code, I will buy a set of cups with the print.\n\nNow, I am looking forward to getting the code. Thank you.',
  },
  secondPlease: { label: '2 please', text: '2 please' },
  counter: { label: 'None of these, 50% and we are done', text: 'None of these, 50% and we are done' },
  question: { label: 'How long would a return take?', text: 'How long would a return take, and who pays the postage?' },
  thanks: { label: 'Thanks', text: 'Thanks' },
}

const GERMAN: Phrases = {
  firstSolution: {
    label: 'Ich nehme die erste Lösung, …',
    text: 'Ich nehme die erste Lösung, denn die blauen Tassen gefallen mir immer noch am besten. Ich freue mich auf den Code. Vielen Dank!',
  },
  secondPlease: { label: 'Bitte die 2', text: 'Bitte die 2' },
  counter: { label: 'Keine davon, 50 % und wir sind uns einig', text: 'Keine davon, 50 % und wir sind uns einig' },
  question: { label: 'Wer zahlt das Porto?', text: 'Wer zahlt bei einer Rücksendung das Porto?' },
  thanks: { label: 'Danke', text: 'Danke' },
}

const NUMBERED_LINE = /^\s*\d\. \S/gm

/** What a customer would probably answer to the last mail from the shop; after an offer, one reply of each sort. */
export const suggestReplies = (customer: Customer): readonly Suggestion[] => {
  const phrases = customer.language === 'de' ? GERMAN : ENGLISH
  const last = lastFromShop(customer)
  if (last === null) return []
  const isOffer = (last.text.match(NUMBERED_LINE)?.length ?? 0) >= 2
  if (!isOffer) return [phrases.thanks, phrases.question]
  return [phrases.firstSolution, phrases.secondPlease, phrases.counter, phrases.question, phrases.thanks]
}
