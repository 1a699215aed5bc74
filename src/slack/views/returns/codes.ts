import type { TeamLanguage } from '../../../domain/language.ts'
import { isMarketplace, MARKETPLACES } from '../../../domain/marketplace.ts'
import { inline } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { header, type Message, section } from '../blocks.ts'

/** Counts of one kind of code; never a code itself. `expires`: ISO day of the next that runs out. */
export type CodeCount = {
  readonly marketplace: string
  readonly percent: number
  readonly available: number
  readonly issued: number
  readonly expires: string | null
}

const SHOWN = 30

export function codesAnswer(counts: readonly CodeCount[], language: TeamLanguage): Message {
  const { codes } = teamText(language)
  const lines = counts.slice(0, SHOWN).map(({ marketplace, percent, available, issued, expires }) => {
    const row = codes.row(marketplaceName(marketplace), percent, available, issued)
    return expires === null ? row : `${row}, ${codes.expires(inline(expires, 30))}`
  })
  return {
    text: codes.title,
    blocks: [header(codes.title), section(lines.length > 0 ? lines.join('\n') : codes.none)],
  }
}

const marketplaceName = (id: string): string => (isMarketplace(id) ? MARKETPLACES[id].name : inline(id, 60))
