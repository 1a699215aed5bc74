import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { escapeMrkdwn, inline } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { divider, type Message, section } from '../blocks.ts'
import { type CaseList, caseListAnswer } from './case-list.ts'

/** `/returns help`, and below an unknown word. */
export function helpAnswer(language: TeamLanguage, unknownWords: string | null = null): Message {
  const { answers } = teamText(language)
  const sorry = unknownWords === null ? [] : [section(answers.unknownCommand(inline(unknownWords, 60)))]
  return { text: answers.help.title, blocks: [...sorry, ...helpBlocks(language)] }
}

/** `/returns`: the help and the queue. */
export function helpAndQueue(queue: CaseList): Message {
  const { text, blocks } = caseListAnswer(queue)
  return { text, blocks: [...helpBlocks(queue.language), divider(), ...blocks] }
}

function helpBlocks(language: TeamLanguage): types.KnownBlock[] {
  const { help } = teamText(language).answers
  const lines = help.lines.map(([command, does]) => `\`${escapeMrkdwn(command)}\` ${does}`)
  return [section([help.title, ...lines].join('\n'))]
}

/** An answer of one sentence. */
export const sentenceAnswer = (sentence: string): Message => ({ text: sentence, blocks: [section(sentence)] })
