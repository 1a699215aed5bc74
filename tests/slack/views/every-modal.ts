import type { ReturnCase } from '../../../src/domain/case.ts'
import type { TeamLanguage } from '../../../src/domain/language.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { homeStart } from '../../../src/slack/home-shown.ts'
import { ALL_SECTIONS } from '../../../src/slack/settings-table.ts'
import { teamText } from '../../../src/slack/text/team-text.ts'
import { addAddressView } from '../../../src/slack/views/modals/add-address.ts'
import { closeView } from '../../../src/slack/views/modals/close.ts'
import { confirmFaultView } from '../../../src/slack/views/modals/confirm-fault.ts'
import { declineView } from '../../../src/slack/views/modals/decline.ts'
import { editDetailsView } from '../../../src/slack/views/modals/edit-details.ts'
import { handOverView } from '../../../src/slack/views/modals/hand-over.ts'
import { allHandedOverView, handOverAllView } from '../../../src/slack/views/modals/hand-over-all.ts'
import { importCodesView, importedView, readingView } from '../../../src/slack/views/modals/import-codes.ts'
import { mergeView } from '../../../src/slack/views/modals/merge.ts'
import { refusedView } from '../../../src/slack/views/modals/modal.ts'
import { moreView } from '../../../src/slack/views/modals/more.ts'
import { newCaseView } from '../../../src/slack/views/modals/new-case.ts'
import { fixNotedView, noteFixView } from '../../../src/slack/views/modals/note-fix.ts'
import { problemView } from '../../../src/slack/views/modals/problem.ts'
import { recordReplyView } from '../../../src/slack/views/modals/record-reply.ts'
import { rejectFaultView } from '../../../src/slack/views/modals/reject-fault.ts'
import { type RemediesFacts, remediesView } from '../../../src/slack/views/modals/remedies.ts'
import { reorderView } from '../../../src/slack/views/modals/reorder.ts'
import { historyView, savedView } from '../../../src/slack/views/modals/settings/history.ts'
import { sectionView } from '../../../src/slack/views/modals/settings/section.ts'
import { settingsView } from '../../../src/slack/views/modals/settings/settings.ts'
import { snoozeView } from '../../../src/slack/views/modals/snooze.ts'
import { voidCodesView, voidedView } from '../../../src/slack/views/modals/void-codes.ts'
import { writeView } from '../../../src/slack/views/modals/write.ts'
import { OPTIONS } from '../../helpers/a-case.ts'
import { aPool } from './a-list.ts'
import { savedChange, someVersions } from './some-versions.ts'

/** Remedies modal as it opens; a test changes one thing. */
export const aRemediesModal = (current: ReturnCase, changes: Partial<RemediesFacts> = {}): RemediesFacts => ({
  case: current,
  language: 'en',
  action: 'choose_remedies',
  choices: OPTIONS,
  ticked: ['code60', 'refund40'],
  draft: 'Dear Hannah, …',
  draftNumber: 1,
  draftedFor: ['code60', 'refund40'],
  needsApproval: false,
  sendDelaySeconds: 60,
  costs: DEFAULT_POLICY.costs,
  paid: { minor: 2490, currency: 'USD' },
  preview: {
    history: [
      { kind: 'claim_code', percent: 60, offered: 12, accepted: 8 },
      { kind: 'partial_refund', percent: 40, offered: 3, accepted: 1 },
    ],
    budget: { left: { minor: 42006, currency: 'USD' }, limit: { minor: 50000, currency: 'USD' } },
  },
  findings: [],
  ...changes,
})

const HANDED = { from: 'UAGENT', to: 'UOTHER', note: null, handed: 6, left: 3 }
const REFUSED = { reason: 'already_done', last: { event: 'take_over', by: 'ULEAD', at: new Date(0) } } as const

/** Every modal, by name; `words` stands wherever somebody may have typed. */
export function everyModal(current: ReturnCase, words: string, language: TeamLanguage = 'en') {
  const facts = { case: current, language, channel: 'C1', ts: '1795428000.000100' }
  return {
    'confirm-fault': confirmFaultView(facts),
    'reject-fault': rejectFaultView(facts),
    remedies: remediesView(aRemediesModal(current, { language, draft: words, findings: [words], needsApproval: true })),
    'remedies-none': remediesView(aRemediesModal(current, { language, choices: [] })),
    'amend-offer': remediesView(aRemediesModal(current, { language, action: 'amend_offer', draftNumber: 2 })),
    decline: declineView(facts),
    'record-reply': recordReplyView(facts),
    'write-back': writeView({ ...facts, action: 'write_back', draft: words, findings: [words] }),
    'write-to-customer': writeView({ ...facts, action: 'write_to_customer', draft: null, findings: [] }),
    snooze: snoozeView({ ...facts, tomorrow: '2026-11-24' }),
    'hand-over': handOverView(facts),
    'hand-over-unowned': handOverView({ ...facts, case: { ...current, owner: null } }),
    'hand-over-all': handOverAllView({ user: 'UAGENT', owned: 7, isLead: false, home: null, language }),
    'hand-over-all-lead': handOverAllView({ user: 'ULEAD', owned: 0, isLead: true, home: homeStart('late'), language }),
    'all-handed-over': allHandedOverView({ ...HANDED, refused: [{ orderId: words, refusal: REFUSED }] }, language),
    close: closeView(facts),
    more: moreView(facts),
    'add-address': addAddressView(facts),
    'edit-details': editDetailsView(facts),
    reorder: reorderView(facts),
    problem: problemView(facts),
    'new-case': newCaseView({ language }),
    merge: mergeView(facts),
    'import-codes': importCodesView(language),
    'import-codes-reading': readingView(language),
    'import-codes-done': importedView(
      {
        marketplace: 'amazon.com',
        percent: 60,
        imported: 88,
        waiting: 1,
        bad: Array.from({ length: 3 }, (_, nth) => ({ line: nth + 2, why: 'twin_code', twin: 1 })),
      },
      language,
    ),
    'void-codes': voidCodesView([aPool(words, 2)], language),
    'void-codes-none': voidCodesView([], language),
    'void-codes-done': voidedView(['12'], [words, words], language),
    settings: settingsView(language),
    ...Object.fromEntries(
      ALL_SECTIONS.map(section => [
        `settings-${section.replace(':', '-')}`,
        sectionView({ section, inForce: { version: 7, policy: DEFAULT_POLICY }, language }),
      ]),
    ),
    'note-fix': noteFixView('alarm-1', language),
    'note-fix-done': fixNotedView(teamText(language).radar.noted, language),
    'settings-history': historyView({ versions: someVersions(words), said: words, language }),
    'settings-history-none': historyView({ versions: [], said: null, language }),
    'settings-saved': savedView({ ...savedChange(words), version: 8 }, language),
    refused: refusedView('choose_remedies', 'That is already done.', language),
  }
}
