import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { TeamLanguage } from '../../../domain/language.ts'
import { isMarketplace, MARKETPLACES, type MarketplaceId } from '../../../domain/marketplace.ts'
import type { CodeBatch, Pool } from '../../../domain/pool.ts'
import { teamText } from '../../text/team-text.ts'
import { context, section } from '../blocks.ts'
import { lineBlocks } from './import-codes.ts'
import { select, textInput } from './inputs.ts'
import { modal } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

type BatchKey = {
  readonly marketplace: MarketplaceId
  readonly percent: number
  readonly promotion: string | null
  readonly expires: string | null
}

/** A batch, by its place in the list its opener saw: names are too long for an option's value. */
const batches = z.array(
  z.object({
    marketplace: z.custom<MarketplaceId>(id => typeof id === 'string' && isMarketplace(id)),
    percent: z.number(),
    promotion: z.string().nullable(),
    expires: z.string().nullable(),
  }),
)

const MOST_BATCHES = 20
const LONGEST_METADATA = 3000

/** `Void codes` under `/returns codes`, for leads. */
export function voidCodesView(pools: readonly Pool[], language: TeamLanguage): types.ModalView {
  const { voiding } = teamText(language).codes
  const offered = fitting(pools.flatMap(pool => pool.batches).filter(({ available }) => available > 0))
  if (offered.length === 0) return voidedView([voiding.nothing], [], language)
  const choices = offered.map(({ marketplace, percent, promotion, available, expires }, nth) => ({
    value: String(nth),
    label: voiding.batchLabel(MARKETPLACES[marketplace].name, percent, promotion, available, expires),
  }))
  return {
    ...modal({
      action: 'void_codes',
      title: voiding.title,
      language,
      submit: voiding.submit,
      blocks: [
        select('batch', { label: voiding.batch, choices, optional: true }),
        textInput('pasted', { label: voiding.pasted, optional: true, multiline: true }),
        textInput('reason', { label: voiding.reason, max: 200 }),
        context(voiding.warning),
      ],
    }),
    private_metadata: JSON.stringify(offered.map(keyOf)),
  }
}

/** As many batches as the modal can remember; names may be long, and the command line knows all of them. */
function fitting(left: readonly CodeBatch[]): readonly CodeBatch[] {
  let length = 2
  return left.slice(0, MOST_BATCHES).filter(batch => {
    length += JSON.stringify(keyOf(batch)).length + 1
    return length <= LONGEST_METADATA
  })
}

const keyOf = ({ marketplace, percent, promotion, expires }: CodeBatch): BatchKey => ({
  marketplace,
  percent,
  promotion,
  expires,
})

export type CodesToVoid = { readonly reason: string; readonly what: { readonly pasted: string } | BatchKey }

export function parseVoidCodes(state: unknown, metadata: string, language: TeamLanguage): Parsed<CodesToVoid> {
  const values = readValues(state)
  const { voiding } = teamText(language).codes
  const [chosen, pasted, reason] = [values.choice('batch'), values.text('pasted'), values.text('reason')]
  const batch = chosen === null ? undefined : batchesIn(metadata)[Number(chosen)]
  if (reason === null) return rejected(values, { reason: teamText(language).modals.required })
  if (batch && pasted !== null) return rejected(values, { pasted: voiding.oneOfThem })
  if (batch) return accepted({ reason, what: batch })
  return pasted === null ? rejected(values, { batch: voiding.needed }) : accepted({ reason, what: { pasted } })
}

function batchesIn(metadata: string): readonly BatchKey[] {
  try {
    return batches.parse(JSON.parse(metadata))
  } catch {
    return []
  }
}

/** What came of it, and the lines whose codes stay as they are. */
export function voidedView(sentences: readonly string[], lines: readonly string[], language: TeamLanguage) {
  const { voiding, report } = teamText(language).codes
  return modal({
    action: 'void_codes',
    title: voiding.title,
    language,
    blocks: [...sentences.map(sentence => section(sentence)), ...lineBlocks(lines, report)],
  })
}
