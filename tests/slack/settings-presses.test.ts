import { expect, test } from 'vitest'
import type { SlackContext } from '../../src/slack/context.ts'
import type { Press } from '../../src/slack/listeners/press.ts'
import { openSection, undoSetting } from '../../src/slack/listeners/settings.ts'
import { teamText } from '../../src/slack/text/team-text.ts'
import { LEAD } from '../helpers/a-case.ts'

/** What stands in the modal after a press whose value this desk does not know. */
async function shownAfter(answer: typeof openSection, value: string): Promise<string> {
  const shown: unknown[] = []
  const context = {
    people: { actorOf: async () => LEAD, languageOf: async () => 'en' },
    slack: { interactive: { views: { update: async (view: unknown) => shown.push(view) } } },
  } as unknown as SlackContext
  const place = { kind: 'modal', viewId: 'V1' } as const
  const view = { id: 'V1', values: {}, metadata: '' }
  await answer(context, { user: 'ULEAD', value, place, view, triggerId: 'T1' } as unknown as Press)
  return JSON.stringify(shown)
}

test.each([
  ['a section', openSection, 'weather'],
  ['a version', undoSetting, 'the first'],
] as const)('a press on %s this desk does not know is answered all the same', async (_, answer, value) => {
  expect(await shownAfter(answer, value)).toContain(teamText('en').refusals.oldButton)
})
