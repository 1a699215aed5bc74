import type { App } from '@slack/bolt'
import type { SlackContext } from './context.ts'
import { encodeHomeInModal } from './home-shown.ts'
import { ACTS, actOn, actsAtOnce } from './listeners/acts.ts'
import { ANSWERS } from './listeners/answers.ts'
import { answerCommand } from './listeners/command.ts'
import { openHandOverAll } from './listeners/hand-over-all.ts'
import { drawHome, homeAfter, openHome } from './listeners/home.ts'
import { OPENS, openOn, opensModal } from './listeners/opens.ts'
import { openPoolModal } from './listeners/pool.ts'
import { type Press, readPress } from './listeners/press.ts'
import { decideOnMail } from './listeners/quarantine.ts'
import { redrawRemedies } from './listeners/remedies.ts'
import { answerSubmission } from './listeners/submission.ts'
import { tell } from './listeners/tell.ts'
import { noteWords } from './listeners/words-in-thread.ts'
import { teamText } from './text/team-text.ts'
import { newCaseView } from './views/modals/new-case.ts'

const EVERYTHING = /^/

type Ack = (said?: never) => Promise<void>

/** Every listener of the desk. An id nobody knows any more is answered too: nothing a person presses is swallowed. */
export function registerRoutes(app: App, context: SlackContext): void {
  app.command('/returns', async ({ ack, body }) => {
    const answer = await guarded(context, ack as Ack, body.user_id, () => answerCommand(context, body))
    if (answer !== undefined) await ack(answer === null ? '' : { response_type: 'ephemeral', ...answer })
  })
  app.view(EVERYTHING, async ({ ack, body }) => {
    const later: (() => Promise<void>)[] = []
    const answer = await guarded(context, ack as Ack, body.user.id, () =>
      answerSubmission(context, body, work => later.push(work)),
    )
    if (answer !== undefined) await ack(answer)
    for (const work of later) await inBackground(context, work())
  })
  app.action(EVERYTHING, async ({ ack, body }) => {
    const press = readPress(body)
    const once = onlyOnce(() => ack())
    if (press) await guarded(context, once as Ack, press.user, () => answerPress(context, press, once), press)
    await once()
    const shown = press && homeAfter(press)
    if (press && shown) await inBackground(context, drawHome(context, press.user, shown))
  })
  app.event('app_home_opened', ({ event }) => inBackground(context, openHome(context, event)))
  app.event('message', ({ event }) => inBackground(context, noteWords(context, event)))
}

async function answerPress(context: SlackContext, press: Press, ack: () => Promise<void>): Promise<void> {
  const { action, caseId } = press
  if (press.actionId === 'remedies') return redrawRemedies(context, press)
  if (action === 'release' || action === 'delete') return decideOnMail(context, { ...press, action }, ack)
  if (action === 'open_in_seller_central') return
  const answer = action && ANSWERS[action]
  if (answer) return answer(context, press)
  if (action === 'new') return openNew(context, press)
  if (action === 'hand_over_all') return openHandOverAll(context, press)
  if (action === 'import_codes' || action === 'void_codes') return openPoolModal(context, press, action)
  if (action && caseId !== null && actsAtOnce(action)) {
    return actOn(context, { ...press, caseId }, ACTS[action](press), ack)
  }
  if (action && caseId !== null && opensModal(action)) return openOn(context, { ...press, caseId }, OPENS[action])
  const language = await context.people.languageOf(press.user)
  return tell(context, press.user, press.place, teamText(language).refusals.oldButton)
}

async function openNew({ slack, people }: SlackContext, press: Press): Promise<void> {
  const view = newCaseView({ language: await people.languageOf(press.user) })
  const home = press.place.kind === 'home' ? { private_metadata: encodeHomeInModal(press.place.shown) } : {}
  await slack.interactive.views.open({ trigger_id: press.triggerId, view: { ...view, ...home } })
}

/** A bug ends here: logged with its case, acknowledged, and told to the person who met it. */
async function guarded<T>(
  context: SlackContext,
  ack: Ack,
  user: string,
  work: () => Promise<T>,
  press?: Press,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    context.log.error({ err: error, caseId: press?.caseId, action: press?.actionId }, 'a listener failed')
    await ack()
    const sentence = teamText('en').refusals.crashed(press?.caseId ?? '–')
    await tell(context, user, press?.place ?? { kind: 'elsewhere' }, sentence).catch((failure: unknown) =>
      context.log.warn({ err: failure }, 'the person could not be told either'),
    )
    return undefined
  }
}

/** Slack does not wait for these: what fails is logged, with nobody to tell. */
async function inBackground({ log }: SlackContext, work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => log.error({ err: error }, 'an event was not handled'))
}

function onlyOnce(run: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= run()
    return done
  }
}
