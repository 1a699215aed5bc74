import type { types } from '@slack/bolt'
import type { ReturnCase, UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import type { StoryStep } from '../../domain/story.ts'
import { clean, date, inline, labelled, mention, quote } from '../mrkdwn.ts'
import type { TeamText } from '../text/en.ts'
import { teamText } from '../text/team-text.ts'
import { actions, caseButton, context, header, type Message, richText, section } from './blocks.ts'
import { stepText } from './story/step.ts'

export type StoryFacts = {
  readonly case: ReturnCase
  readonly steps: readonly StoryStep[]
  readonly language: TeamLanguage
  /** Who shared it with everybody; null while only the asker sees it. */
  readonly sharedBy: UserId | null
}

/** Slack takes fifty blocks and about 13,000 characters in them; the frame needs six. */
const MOST_BLOCKS = 44
const MOST_CHARACTERS = 11_000
const LONGEST_SECTION = 2_800

/** How much of somebody's words is quoted: the less, the longer the story is. */
const QUOTES = [1_500, 500, 160, 60] as const
const SHORTEST_QUOTE = 60

/** Everything that happened on a case, oldest first, in one message; of a story longer than that, its middle is left out. */
export function storyMessage({ case: current, steps, language, sharedBy }: StoryFacts): Message {
  const text = teamText(language)
  const { story, names } = text
  const title = story.title(inline(current.orderId, 40))
  const item = current.items[0]?.title
  const told = tellAll(steps, text)
  return {
    text: title,
    blocks: [
      header(story.title(current.orderId)),
      context([...(item ? [inline(item, 150)] : []), names.states[current.state]].join(' · ')),
      ...told.blocks,
      ...(told.shortened ? [context(story.shortened)] : []),
      ...(sharedBy === null
        ? actions([caseButton('share_story', current.id, text)])
        : [context(story.sharedBy(mention(sharedBy)))]),
    ],
  }
}

type Told = { readonly blocks: types.KnownBlock[]; readonly shortened: boolean }

function tellAll(steps: readonly StoryStep[], text: TeamText): Told {
  for (const longest of QUOTES) {
    const blocks = tell(steps, longest, text)
    if (fits(blocks)) return { blocks, shortened: steps.some(({ words }) => (words?.text.length ?? 0) > longest) }
  }
  let kept = steps.length - 1
  let blocks = withGap(steps, kept, text)
  while (!fits(blocks)) {
    kept = Math.floor(kept * 0.9)
    blocks = withGap(steps, kept, text)
  }
  return { blocks, shortened: true }
}

const fits = (blocks: readonly types.KnownBlock[]): boolean =>
  blocks.length <= MOST_BLOCKS && JSON.stringify(blocks).length <= MOST_CHARACTERS

/** How it began and how it ended matter most: the middle goes, and what went is said. */
function withGap(steps: readonly StoryStep[], kept: number, text: TeamText): types.KnownBlock[] {
  const head = Math.ceil(kept / 3)
  const left = steps.slice(head, steps.length - (kept - head))
  const [from, to] = [left[0], left.at(-1)].map(step => date(step?.at ?? new Date(0), 'moment'))
  return [
    ...tell(steps.slice(0, head), SHORTEST_QUOTE, text),
    section(text.story.leftOut(left.length, from ?? '', to ?? '')),
    ...tell(steps.slice(steps.length - (kept - head)), SHORTEST_QUOTE, text),
  ]
}

/** Paragraphs stay; heaps of empty lines, as marketplaces' mails have them, go. */
const closed = (text: string): string => clean(text).replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n')

/** Steps without words share a block. */
function tell(steps: readonly StoryStep[], longest: number, text: TeamText): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = []
  let lines: string[] = []
  const flush = (): void => {
    if (lines.length > 0) blocks.push(section(lines.join('\n')))
    lines = []
  }
  for (const step of steps) {
    const line = stepText(step, text)
    if (lines.join('\n').length + line.length > LONGEST_SECTION) flush()
    lines.push(line)
    const quoted = step.words && quote(closed(step.words.text), longest)
    if (!step.words || !quoted) continue
    flush()
    blocks.push(...richText([labelled(text.story.whose[step.words.whose]), quoted]))
  }
  flush()
  return blocks
}
