import type { OwnSentence, OwnSentences } from '../policy/own-sentences.ts'
import type { CustomerSentences } from './sentences.ts'

/** The words that ship for each sentence a shop may word itself. */
export const shippedWords = (say: CustomerSentences): Readonly<Record<OwnSentence, string>> => ({
  choose: say.choose,
  ownSuggestion: say.ownSuggestion,
  amended: say.amended,
  questionBack: say.questionBack,
  claimCodeIntro: say.claimCode.intro,
  claimCodeClose: say.claimCode.close,
  returnLabel: say.returnInstructions.label,
  refundWhen: say.refundDone.when,
  rejectionClose: say.rejection.close,
  closeKindly: say.closeKindly,
  signOff: say.signOff,
})

/** The sentences that ship, with the shop's own in their places. */
export function inOwnWords(say: CustomerSentences, own: OwnSentences): CustomerSentences {
  const shipped = shippedWords(say)
  const word = (name: OwnSentence): string => own[name] ?? shipped[name]
  return {
    ...say,
    choose: word('choose'),
    ownSuggestion: word('ownSuggestion'),
    amended: word('amended'),
    questionBack: word('questionBack'),
    closeKindly: word('closeKindly'),
    signOff: word('signOff'),
    claimCode: { ...say.claimCode, intro: word('claimCodeIntro'), close: word('claimCodeClose') },
    returnInstructions: { ...say.returnInstructions, label: word('returnLabel') },
    refundDone: { ...say.refundDone, when: word('refundWhen') },
    rejection: { ...say.rejection, close: word('rejectionClose') },
  }
}
