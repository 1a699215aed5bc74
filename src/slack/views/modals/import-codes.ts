import type { types } from '@slack/bolt'
import type { BadLine } from '../../../domain/claim-code.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { isMarketplace, MARKETPLACE_IDS, MARKETPLACES, type MarketplaceId } from '../../../domain/marketplace.ts'
import { shorten } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { richText, section } from '../blocks.ts'
import { dayInput, fileInput, select, textInput } from './inputs.ts'
import { modal } from './modal.ts'
import { accepted, type Parsed, readValues, rejected, type UploadedFile } from './values.ts'

/** What a list of codes is good for, and where it is: pasted, or in a file that is still in Slack. */
export type CodeList = {
  readonly marketplace: MarketplaceId
  readonly percent: number
  readonly expires: string | null
  readonly promotion: string | null
  readonly list: { readonly pasted: string } | { readonly file: UploadedFile }
}

const LONGEST_LIST_BYTES = 5_000_000
const LONGEST_REPORT = 9000

/** `Import codes` under `/returns codes`, for leads. */
export function importCodesView(language: TeamLanguage): types.ModalView {
  const words = teamText(language).codes.importing
  return modal({
    action: 'import_codes',
    title: words.title,
    language,
    submit: words.submit,
    blocks: [
      select('marketplace', {
        label: words.marketplace,
        choices: MARKETPLACE_IDS.map(value => ({ value, label: MARKETPLACES[value].name })),
        initial: 'amazon.com',
      }),
      textInput('percent', { label: words.percent, max: 3, initial: '60' }),
      dayInput('expires', { label: words.expires, optional: true }),
      textInput('promotion', { label: words.promotion, optional: true, max: 100 }),
      fileInput('file', { label: words.file, hint: words.fileHint, optional: true, filetypes: ['txt', 'csv', 'tsv'] }),
      textInput('pasted', { label: words.pasted, optional: true, multiline: true }),
    ],
  })
}

export function parseImportCodes(state: unknown, language: TeamLanguage): Parsed<CodeList> {
  const values = readValues(state)
  const { importing } = teamText(language).codes
  const [marketplace, percent] = [values.choice('marketplace') ?? '', Number(values.text('percent') ?? '')]
  const [file] = values.files('file')
  const pasted = values.text('pasted')
  const problems = {
    ...(isMarketplace(marketplace) ? {} : { marketplace: teamText(language).modals.pickOne }),
    ...(Number.isInteger(percent) && percent >= 1 && percent <= 100 ? {} : { percent: importing.percentWrong }),
    ...(file || pasted !== null ? {} : { pasted: importing.needed }),
    ...(file && pasted !== null ? { pasted: importing.oneOfThem } : {}),
    ...(file && file.size > LONGEST_LIST_BYTES ? { file: importing.fileTooLarge } : {}),
  }
  if (!isMarketplace(marketplace) || Object.keys(problems).length > 0) return rejected(values, problems)
  const list = file ? { file } : { pasted: pasted ?? '' }
  return accepted({ marketplace, percent, expires: values.day('expires'), promotion: values.text('promotion'), list })
}

/** While a long list is being read. */
export const readingView = (language: TeamLanguage): types.ModalView => {
  const { importing } = teamText(language).codes
  return modal({ action: 'import_codes', title: importing.title, language, blocks: [section(importing.reading)] })
}

export type ImportReport = Pick<CodeList, 'marketplace' | 'percent'> & {
  readonly imported: number
  readonly waiting: number
  readonly bad: readonly BadLine[]
}

/** What came of it: good lines are counted, each bad one is named by its number and the reason. */
export function importedView({ marketplace, percent, imported, waiting, bad }: ImportReport, language: TeamLanguage) {
  const { importing, report } = teamText(language).codes
  return modal({
    action: 'import_codes',
    title: importing.title,
    language,
    blocks: [
      section(report.imported(imported, percent, MARKETPLACES[marketplace].name)),
      ...(waiting > 0 ? [section(report.waiting(waiting))] : []),
      ...lineBlocks(
        bad.map(({ line, why, twin }) => report.line(line, report.bad[why](twin))),
        report,
      ),
    ],
  })
}

/** As many lines as fit; how many others there are is said. */
export function lineBlocks(lines: readonly string[], report: TeamText['codes']['report']): types.KnownBlock[] {
  let length = 0
  const fitting = lines.filter(line => {
    length += line.length + 1
    return length <= LONGEST_REPORT
  })
  const left = lines.length - fitting.length
  const shown = [...fitting, ...(left > 0 ? [report.moreBad(left)] : [])].join('\n')
  return richText(
    shown === ''
      ? []
      : [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: shorten(shown, 10_000) }] }],
  )
}
