import type { types } from '@slack/bolt'
import type { ReturnCase } from '../../../domain/case.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import type { HomeShown } from '../../home-shown.ts'
import { actionId, type CaseAction, encodeMetadata, type ModalMetadata } from '../../ids.ts'
import { inline } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { context, plain, section } from '../blocks.ts'

/** What every modal about a case is drawn from. `channel` and `ts`: where it was opened, for the answer. */
export type ModalFacts = {
  readonly case: ReturnCase
  readonly language: TeamLanguage
  readonly channel?: string
  readonly ts?: string
  /** What the App Home showed, where it was opened from there. */
  readonly home?: HomeShown
}

export const metadataOf = ({ case: current, channel, ts, home }: ModalFacts): ModalMetadata => ({
  caseId: current.id,
  version: current.version,
  ...(channel === undefined ? {} : { channel }),
  ...(ts === undefined ? {} : { ts }),
  ...(home === undefined ? {} : { home }),
})

type Frame = {
  readonly action: CaseAction
  readonly title: string
  readonly language: TeamLanguage
  /** Without it the modal only shows, and its button says that one is done. */
  readonly submit?: string
  readonly metadata?: ModalMetadata
  readonly blocks: readonly types.KnownBlock[]
}

/** A modal whose callback id is the event it submits. */
export const modal = ({ action, title, language, submit, metadata, blocks }: Frame): types.ModalView => {
  const { modals } = teamText(language)
  return {
    type: 'modal',
    callback_id: actionId(action),
    title: plain(title),
    close: plain(submit === undefined ? modals.done : modals.cancel),
    ...(submit === undefined ? {} : { submit: plain(submit) }),
    ...(metadata === undefined ? {} : { private_metadata: encodeMetadata(metadata) }),
    blocks: [...blocks],
  }
}

/** A modal on one case: which one it is stands on top. */
export const caseModal = (facts: ModalFacts, frame: Omit<Frame, 'language' | 'metadata'>): types.ModalView =>
  modal({
    ...frame,
    language: facts.language,
    metadata: metadataOf(facts),
    blocks: [aboutLine(facts), ...frame.blocks],
  })

/** As `caseModal`, for what depends on whose case it is: the owner as its opener sees them stays with the modal. */
export const ownersModal = (facts: ModalFacts, frame: Omit<Frame, 'language' | 'metadata'>): types.ModalView => ({
  ...caseModal(facts, frame),
  private_metadata: encodeMetadata({ ...metadataOf(facts), owner: facts.case.owner }),
})

export function aboutLine({ case: current, language }: ModalFacts): types.KnownBlock {
  const title = current.items[0]?.title
  return context(
    teamText(language).modals.about(inline(current.orderId, 40), title === undefined ? null : inline(title, 150)),
  )
}

/** In place of a modal whose submission was refused: why, and who was faster. */
export function refusedView(action: CaseAction, sentence: string, language: TeamLanguage): types.ModalView {
  const { refusals } = teamText(language)
  return {
    ...modal({ action, title: refusals.title, language, blocks: [section(sentence)] }),
    close: plain(refusals.done),
  }
}
