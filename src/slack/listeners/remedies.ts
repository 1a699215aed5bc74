import type { types } from '@slack/bolt'
import { costPreview } from '../../desk/cost-preview.ts'
import type { ReturnCase } from '../../domain/case.ts'
import { draftOffer } from '../../domain/decisions/offering.ts'
import type { CostPreview } from '../../domain/expected-cost.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import { lintMessage, lintSentence } from '../../domain/lint-message.ts'
import { needsApproval, numberOptions, paidFor } from '../../domain/offer.ts'
import { type Policy, remediesFor } from '../../domain/policy.ts'
import type { SlackContext } from '../context.ts'
import { parseMetadata } from '../ids.ts'
import { soon } from '../soon.ts'
import type { ModalFacts } from '../views/modals/modal.ts'
import { nextDraft, type RemediesFacts, readRemedies, remediesView } from '../views/modals/remedies.ts'
import type { Press } from './press.ts'

type Action = RemediesFacts['action']

/** All that is on offer is ticked at first: taking one away is quicker than choosing three. */
export async function firstRemediesView(
  context: SlackContext,
  action: Action,
  opening: ModalFacts & { readonly policy: Policy },
): Promise<types.ModalView> {
  const choices = remediesFor(opening.policy, opening.case.marketplace)
  const ticked = choices.map(row => row.id)
  const draft = draftOffer(opening.case, ticked, opening)
  return remediesView({
    ...(await factsOf(context, action, opening, ticked)),
    draft,
    draftNumber: 1,
    draftedFor: ticked,
    findings: [],
  })
}

/** A tick changes the draft with it, unless the agent has begun to write their own. */
export async function redrawRemedies(context: SlackContext, press: Press): Promise<void> {
  const metadata = parseMetadata(press.view?.metadata)
  if (!press.view || !metadata?.drafted) return
  const { desk, people, slack } = context
  const [current, policy, language] = await Promise.all([
    desk.findCase(metadata.caseId),
    desk.currentPolicy(),
    people.languageOf(press.user),
  ])
  if (!current) return
  const { remedyIds: ticked, message } = readRemedies(press.view.values)
  const { remedyIds: draftedFor, number } = metadata.drafted
  const drafted = nextDraft({
    typed: message,
    lastDraft: draftOffer(current, draftedFor, { policy }),
    newDraft: draftOffer(current, ticked, { policy }),
    number,
    draftedFor,
    ticked,
  })
  const action = current.state === 'fault_confirmed' ? 'choose_remedies' : 'amend_offer'
  const place = {
    ...(metadata.channel ? { channel: metadata.channel } : {}),
    ...(metadata.ts ? { ts: metadata.ts } : {}),
    ...(metadata.home ? { home: metadata.home } : {}),
  }
  const opening = { case: { ...current, version: metadata.version }, language, policy, ...place }
  const facts = await factsOf(context, action, opening, ticked)
  await slack.interactive.views.update({
    view_id: press.view.id,
    view: remediesView({ ...facts, ...drafted, findings: [] }),
  })
}

/** Slack waits three seconds for a modal; it opens without a preview rather than not at all. */
const PREVIEW_MS = 800

async function factsOf(
  context: SlackContext,
  action: Action,
  opening: ModalFacts & { readonly policy: Policy },
  ticked: readonly string[],
) {
  const { policy, ...facts } = opening
  const { marketplace } = opening.case
  const all = remediesFor(policy, marketplace).map(row => row.id)
  const choices = numberOptions(opening.case, all, policy) ?? []
  const options = numberOptions(opening.case, ticked, policy) ?? []
  return {
    ...facts,
    action,
    choices,
    ticked,
    needsApproval: options.length > 0 && needsApproval(options, policy),
    sendDelaySeconds: policy.sendDelaySeconds,
    costs: policy.costs,
    paid: paidFor(opening.case.items),
    preview: await soon(previewOf(context, opening.case, policy), PREVIEW_MS),
  }
}

/** Null where it cannot be looked up: an offer can be made all the same. */
const previewOf = ({ desk, log }: SlackContext, current: ReturnCase, policy: Policy): Promise<CostPreview | null> =>
  costPreview(desk, current, policy).catch((error: unknown) => {
    log.warn({ err: error, caseId: current.id }, 'what an offer costs could not be looked up')
    return null
  })

/** What the linter has against a mail, worded for the agent. */
export function findingsIn(
  message: string,
  current: ReturnCase,
  language: TeamLanguage,
  options?: number,
): readonly string[] {
  const rules = { orderId: current.orderId, language: current.language, ...(options === undefined ? {} : { options }) }
  return lintMessage(message, rules).map(finding => lintSentence(finding, language))
}
