import type { StoryWords } from '../../../domain/story.ts'

/** The story of a case. Values handed to these functions are escaped already. */
export const story = {
  title: (orderId: string) => `The story of ${orderId}`,
  ordered: (code: string) => `ordered ${code}`,
  shipped: (code: string) => `shipped ${code}`,
  option: (number: number) => `option ${number}`,
  until: (when: string) => `until ${when}`,
  to: (who: string) => `to ${who}`,
  files: (count: number) => (count === 1 ? 'with a file' : `with ${count} files`),
  whose: {
    customer: 'The customer:',
    marketplace: 'The marketplace:',
    ours: 'We:',
    team: 'The team:',
    mail_server: 'The mail server:',
  } satisfies Record<StoryWords['whose'], string>,
  leftOut: (count: number, from: string, to: string) =>
    `_… ${count} steps between ${from} and ${to} are left out here: the story is longer than a message. They stand in the thread._`,
  shortened: 'Long words are shortened; they stand in full in the thread.',
  sharedBy: (who: string) => `Told by ${who}`,
  inThread: (where: string) => `The story stands ${where}.`,
  theThread: 'in the thread',
  whispered: 'The story stands in the channel, for your eyes only.',
  noCase: 'There is no case with this order number or these words.',
  more: 'Everything that happened on this case, in one message',
}
