import { z } from 'zod'
import { CUSTOMER_LANGUAGES } from '../language.ts'
import { findForbidden, lintSentence } from '../lint-message.ts'

/** The sentences of mails to customers that a shop may word itself: those that stand as they are in every mail. */
export const OWN_SENTENCES = [
  'choose',
  'ownSuggestion',
  'amended',
  'questionBack',
  'claimCodeIntro',
  'claimCodeClose',
  'returnLabel',
  'refundWhen',
  'rejectionClose',
  'closeKindly',
  'signOff',
] as const

export type OwnSentence = (typeof OWN_SENTENCES)[number]

/** What is not named keeps the words that ship. */
export type OwnSentences = { readonly [S in OwnSentence]?: string | undefined }

const LONGEST = 400

const sentence = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST)
  .regex(/^[^\n\r]*$/, 'one line')
  .regex(/^(?!\d+[.)])/, 'must not begin like a numbered option')
  .superRefine((text, ctx) => {
    for (const finding of findForbidden(text)) ctx.addIssue({ code: 'custom', message: lintSentence(finding, 'en') })
  })

const inOneLanguage = z.strictObject(
  Object.fromEntries(OWN_SENTENCES.map(name => [name, sentence.optional()])) as Record<
    OwnSentence,
    z.ZodOptional<typeof sentence>
  >,
)

/** By the customers' language. */
export const ownSentences = z.partialRecord(z.enum(CUSTOMER_LANGUAGES), inOneLanguage)
