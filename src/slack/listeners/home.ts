import { z } from 'zod'
import type { SlackContext } from '../context.ts'
import { homeView } from '../views/home.ts'
import { mailPile } from './mail-pile.ts'
import { caseRows } from './queue.ts'

const opened = z.looseObject({ user: z.string(), tab: z.string().default('home') })

/** Draws the App Home for whoever opens it. */
export async function drawHome(context: SlackContext, event: unknown): Promise<void> {
  const parsed = opened.safeParse(event)
  if (!parsed.success || parsed.data.tab !== 'home') return
  const { user } = parsed.data
  const { desk, people, slack } = context
  const [actor, language] = await Promise.all([people.actorOf(user), people.languageOf(user)])
  const [mine, untaken] = await Promise.all([
    caseRows(context, { open: true, owner: user }),
    caseRows(context, { open: true, owner: null }),
  ])
  const view = homeView({
    mine: mine.rows,
    untaken: untaken.rows,
    lead: actor.roles.includes('lead') ? await leadBoard(context) : null,
    language,
    now: desk.now(),
  })
  await slack.interactive.views.publish({ user_id: user, view })
}

async function leadBoard(context: SlackContext) {
  const { desk } = context
  const [approvals, late, unrecognised, quarantined] = await Promise.all([
    desk.listCases({ states: ['awaiting_approval'], limit: 200 }),
    desk.listCases({ open: true, deadlineBefore: desk.now(), limit: 200 }),
    mailPile(context, 'unrecognised'),
    mailPile(context, 'quarantined'),
  ])
  return { approvals: approvals.length, late: late.length, unrecognised, quarantined }
}
