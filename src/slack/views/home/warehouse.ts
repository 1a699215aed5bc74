import type { types } from '@slack/bolt'
import { mention, plainLine } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, caseButton, header, plain, section } from '../blocks.ts'
import { dueText } from '../card/words.ts'
import { nextActions } from '../next-actions.ts'
import { type CaseRow, orderText } from '../returns/case-list.ts'
import { dispatchWarning } from '../thread/fulfilment.ts'
import type { Viewer } from './rows.ts'
import { type CaseSection, moreLine } from './section.ts'

/** What the warehouse is asked and what it checks before it ships, with the buttons that answer. */
export function warehouseBlocks({ rows, total }: CaseSection, viewer: Viewer): types.KnownBlock[] {
  const { home } = teamText(viewer.language)
  if (total === 0) return [header(home.warehouse), section(home.nothingToAnswer)]
  return [
    header(home.count(home.warehouse, total)),
    ...rows.flatMap(row => warehouseRow(row, viewer)),
    ...moreLine(total - rows.length, viewer.language),
  ]
}

function warehouseRow(row: CaseRow, { language, now }: Viewer): types.KnownBlock[] {
  const { case: current, deadline } = row
  const text = teamText(language)
  const asked =
    current.state === 'pre_dispatch_check' && current.shipment
      ? text.thread.dispatchCheck('', dispatchWarning(current.shipment, text))
      : text.thread.warehouseQuestion('')
  const owner = current.owner === null ? text.answers.untaken : mention(current.owner)
  const footer = [owner, ...(deadline ? [dueText(deadline, now, language)] : [])].join(' · ')
  return [
    { ...section([`${orderText(row)} · ${asked}`, footer].join('\n')), fields: itemField(row) },
    ...actions(nextActions(current).map(action => caseButton(action, current.id, text))),
  ]
}

function itemField({ case: { items, shipment, state } }: CaseRow): types.PlainTextElement[] {
  const [first] = items
  const promised = state === 'pre_dispatch_check' ? shipment?.title : undefined
  const title = promised ?? first?.title ?? ''
  const sku = promised === undefined && first?.sku ? ` · ${first.sku}` : ''
  const quantity = promised === undefined && first ? ` × ${first.quantity}` : ''
  return [plain(plainLine(`${title}${sku}${quantity}`, 300))]
}
