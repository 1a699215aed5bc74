import type { types } from '@slack/bolt'
import type { ReturnCase } from '../../../domain/case.ts'
import type { ThreadPost } from '../../../domain/effects.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { quote } from '../../mrkdwn.ts'
import { type Message, richText, section } from '../blocks.ts'

/** What a post may look at beside itself. `groups`: a user group's ID, user IDs by comma, or nobody. */
export type ThreadFacts = {
  readonly case: ReturnCase
  readonly language: TeamLanguage
  readonly groups: { readonly warehouse: string | null; readonly leads: string | null }
  /** Body of the mail a post is about, for a person to copy; null where there is none. */
  readonly mailBody: string | null
}

/** The member of a union that stands for a kind, also where one member stands for several. */
type OfKind<P, K> = P extends { readonly kind: string } ? (K extends P['kind'] ? P : never) : never

export type PostRenderer<K extends ThreadPost['kind']> = (post: OfKind<ThreadPost, K>, facts: ThreadFacts) => Message

export type Posts<Kinds extends ThreadPost['kind'] = ThreadPost['kind']> = {
  readonly [K in Kinds]: PostRenderer<K>
}

const LONGEST_QUOTE = 3000

/** A sentence, alone or above further blocks. The sentence is the notification too. */
export const said = (sentence: string, ...blocks: readonly types.KnownBlock[]): Message => ({
  text: sentence,
  blocks: [section(sentence), ...blocks],
})

/** A sentence above somebody's words. */
export const saidWithWords = (sentence: string, words: string | null): Message =>
  said(sentence, ...richText([quote(words, LONGEST_QUOTE)]))
