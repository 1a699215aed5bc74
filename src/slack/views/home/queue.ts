import type { types } from '@slack/bolt'
import { HOME_FILTERS, type HomeShown, homeValue } from '../../home-shown.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, button, context, header, plain, section } from '../blocks.ts'
import type { CaseRow } from '../returns/case-list.ts'
import { handOverAllButton } from '../returns/case-list.ts'
import type { Viewer } from './rows.ts'
import { type CaseSection, PAGE } from './section.ts'

type Paged = 'mine' | 'untaken'

type Queue = {
  readonly which: Paged
  readonly list: CaseSection
  readonly shown: HomeShown
  readonly row: (row: CaseRow, viewer: Viewer) => types.KnownBlock[]
}

/** One list of the App Home, a page of it, and the buttons to the others. */
export function queueBlocks({ which, list, shown, row }: Queue, viewer: Viewer): types.KnownBlock[] {
  const text = teamText(viewer.language)
  const { home } = text
  return [
    header(list.total === 0 ? home[which] : home.count(home[which], list.total)),
    ...(list.total === 0 ? [section(emptyText(which, shown, text))] : []),
    ...list.rows.flatMap(each => row(each, viewer)),
    ...pageTurner(which, list, shown, text),
  ]
}

function emptyText(which: Paged, { filter }: HomeShown, { home }: TeamText): string {
  if (filter !== 'all') return home.noneLike(home.filters[filter])
  return which === 'mine' ? home.nothing : home.nothingUntaken
}

function pageTurner(
  which: Paged,
  { rows, total }: CaseSection,
  shown: HomeShown,
  { home, buttons }: TeamText,
): types.KnownBlock[] {
  const page = shown[which]
  const before = page * PAGE[which]
  const previous = { value: homeValue({ ...shown, [which]: Math.max(0, page - 1) }), label: buttons.home_previous }
  const next = { value: homeValue({ ...shown, [which]: page + 1 }), label: buttons.home_next }
  const turns = [
    ...(page > 0 ? [button('home_previous', previous)] : []),
    ...(before + rows.length < total ? [button('home_next', next)] : []),
  ]
  if (turns.length === 0) return []
  return [context(home.range(before + 1, before + rows.length, total)), ...actions(turns)]
}

/** What narrows the lists down, and what is done to all of one's cases. */
export function toolBar(shown: HomeShown, ownsAny: boolean, { language, roles }: Viewer): types.KnownBlock[] {
  const text = teamText(language)
  const isLead = roles.includes('lead')
  const options = HOME_FILTERS.map(filter => ({ text: plain(text.home.filters[filter]), value: filter }))
  const chosen = options.find(({ value }) => value === shown.filter)
  return actions([
    {
      type: 'static_select',
      action_id: 'case:home_filter',
      placeholder: plain(text.home.filter),
      options,
      ...(chosen ? { initial_option: chosen } : {}),
    },
    button('new', { value: 'new', label: text.buttons.new }),
    ...(isLead ? [{ ...handOverAllButton(text), text: plain(text.home.handOverAll) }] : []),
    ...(ownsAny && !isLead ? [handOverAllButton(text)] : []),
  ])
}
