import type { StoryStep } from '../../../domain/story.ts'
import { date, inline, mention } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'

/** One line: when, who did what, and what there is to know of it. */
export function stepText(step: StoryStep, text: TeamText): string {
  const deed = Object.hasOwn(text.deeds, step.kind) ? text.deeds[step.kind as keyof typeof text.deeds] : text.someDeed
  return `${date(step.at, 'moment')}  ${[deed(whoOf(step, text)), ...detailsOf(step, text)].join(' · ')}`
}

function whoOf({ actor }: StoryStep, { names }: TeamText): string {
  if (actor.id !== null) return mention(actor.id)
  return actor.kind === 'customer' || actor.kind === 'marketplace' ? names.balls[actor.kind] : names.theDesk
}

function detailsOf(step: StoryStep, { names, story }: TeamText): readonly string[] {
  const { to, until, verdict, rootCause, orderedCode, shippedCode, option, mail, masked, orderId, because, files } =
    step
  return [
    ...(to === null ? [] : [story.to(mention(to))]),
    ...(until === null ? [] : [story.until(date(until, 'moment'))]),
    ...(verdict === null ? [] : [names.verdicts[verdict]]),
    ...(rootCause === null ? [] : [names.rootCauses[rootCause]]),
    ...told(orderedCode, story.ordered),
    ...told(shippedCode, story.shipped),
    ...(option === null ? [] : [story.option(option)]),
    ...nameIn(names.mails, mail),
    ...told(masked, code => `\`${code}\``),
    ...told(orderId, order => order),
    ...nameIn(names.closedBecause, because),
    ...(files === 0 ? [] : [story.files(files)]),
  ]
}

/** Nothing at all of what holds nothing that could be seen. */
function told(said: string | null, saying: (words: string) => string): readonly string[] {
  const words = inline(said ?? '', 60)
  return words === '' ? [] : [saying(words)]
}

/** What a newer desk wrote has no name here. */
const nameIn = (names: Readonly<Record<string, string>>, id: string | null): readonly string[] => {
  const name = id !== null && Object.hasOwn(names, id) ? names[id] : undefined
  return name === undefined ? [] : [name]
}
