import { z } from 'zod'
import type { UserId } from '../../domain/case.ts'
import type { Role } from '../../domain/events.ts'
import type { Ball } from '../../domain/workflow.ts'
import type { ListAsk } from '../../ports/queues.ts'
import type { SlackContext } from '../context.ts'
import { type HomeFilter, type HomeShown, homeStart, isHomeFilter, parseHomeValue } from '../home-shown.ts'
import { PAGE } from '../views/home/section.ts'
import { type HomeFacts, homeView } from '../views/home.ts'
import { mailPile } from './mail-pile.ts'
import type { Press } from './press.ts'
import { sectionOf } from './queue.ts'

const opened = z.looseObject({ user: z.string(), tab: z.string().default('home') })

/** Draws the App Home for whoever opens it: from the beginning, so that no filter of yesterday hides what is late. */
export async function openHome(context: SlackContext, event: unknown): Promise<void> {
  const parsed = opened.safeParse(event)
  if (parsed.success && parsed.data.tab === 'home') await drawHome(context, parsed.data.user, homeStart())
}

/** What a press on the App Home asks to see; a press on a case asks for the same again, as it stands then. */
export function homeAfter({ action, value, place }: Press): HomeShown | null {
  if (place.kind !== 'home') return null
  if (action === 'home_filter') return isHomeFilter(value) ? homeStart(value) : homeStart()
  return (action === 'home_previous' || action === 'home_next' ? parseHomeValue(value) : null) ?? place.shown
}

/** Draws the App Home as things stand; a drawing asked for later never gives way to an earlier one. */
export const drawHome = (context: SlackContext, user: UserId, shown: HomeShown): Promise<void> =>
  context.drawInTurn(user, () => drawNow(context, user, shown))

/** A page that is empty by now gives way to the first. */
async function drawNow(context: SlackContext, user: UserId, shown: HomeShown): Promise<void> {
  const { desk, people, slack } = context
  const [{ roles }, language] = await Promise.all([people.actorOf(user), people.languageOf(user)])
  const viewer = { roles, language, now: desk.now() }
  const [lists, board] = await Promise.all([
    desk.listings(asksOf(user, roles, shown), viewer.now),
    roles.includes('lead') ? boardOf(context, viewer.now) : null,
  ])
  const { mine, owned, untaken, warehouse, decisions, late, atRisk } = lists
  const isPastEnd = (mine.total === 0 && shown.mine > 0) || (untaken.total === 0 && shown.untaken > 0)
  if (isPastEnd) return drawNow(context, user, homeStart(shown.filter))
  const section = (listing: typeof mine) => sectionOf(context, listing)
  const facts: HomeFacts = {
    ...viewer,
    shown,
    ownsAny: owned.total > 0,
    lead: board && { ...board, decisions: section(decisions), late: section(late), atRisk: section(atRisk) },
    mine: worksOnCases(roles) || owned.total > 0 ? section(mine) : null,
    warehouse: showsWarehouse(context, roles, warehouse.total) ? section(warehouse) : null,
    untaken: worksOnCases(roles) ? section(untaken) : null,
  }
  await slack.interactive.views.publish({ user_id: user, view: homeView(facts) })
}

const worksOnCases = (roles: readonly Role[]): boolean => roles.includes('agent') || roles.includes('lead')

/** Where no group is set everybody may answer for the warehouse: then it shows itself only when it is asked something. */
const showsWarehouse = ({ groups }: SlackContext, roles: readonly Role[], waiting: number): boolean =>
  roles.includes('warehouse') && (groups.warehouse !== null || waiting > 0)

function asksOf(user: UserId, roles: readonly Role[], shown: HomeShown) {
  const narrowed = NARROWED[shown.filter](roles)
  // What waits for a lead stands among the lead's decisions already.
  const others = (narrowed.balls ?? BALLS).filter(ball => ball !== 'lead')
  const free = roles.includes('lead') ? { ...narrowed, balls: others } : narrowed
  return {
    mine: { ...narrowed, owner: user, limit: PAGE.mine, offset: shown.mine * PAGE.mine },
    owned: { owner: user, limit: 1 },
    untaken: { ...free, owner: null, limit: PAGE.untaken, offset: shown.untaken * PAGE.untaken },
    warehouse: { balls: ['warehouse'], limit: PAGE.warehouse },
    decisions: { balls: ['lead'], limit: PAGE.decisions },
    late: { urgency: 'late', limit: PAGE.pressing },
    atRisk: { urgency: 'at_risk', limit: PAGE.pressing },
  } satisfies Record<string, ListAsk>
}

const BALLS: readonly Ball[] = ['agent', 'warehouse', 'lead', 'customer', 'marketplace']

const NARROWED: Readonly<Record<HomeFilter, (roles: readonly Role[]) => Omit<ListAsk, 'limit'>>> = {
  all: () => ({}),
  at_risk: () => ({ urgency: 'at_risk' }),
  late: () => ({ urgency: 'late' }),
  waiting: roles => ({ balls: roles.includes('lead') ? ['agent', 'lead'] : ['agent'], snoozed: false }),
  snoozed: () => ({ snoozed: true }),
}

async function boardOf(context: SlackContext, now: Date) {
  const { desk } = context
  const [loads, pool, unrecognised, quarantined] = await Promise.all([
    desk.loads(now),
    desk.countCodes(),
    mailPile(context, 'unrecognised'),
    mailPile(context, 'quarantined'),
  ])
  return { loads, pool, unrecognised, quarantined }
}
