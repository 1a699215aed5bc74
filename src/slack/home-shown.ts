import { z } from 'zod'
import { parseJson } from './json-value.ts'

/** What the lists of the App Home can be narrowed down to. */
export const HOME_FILTERS = ['all', 'at_risk', 'late', 'waiting', 'snoozed'] as const

export type HomeFilter = (typeof HOME_FILTERS)[number]

export const homeShown = z.object({
  filter: z.enum(HOME_FILTERS),
  mine: z.number().int().min(0).max(10_000),
  untaken: z.number().int().min(0).max(10_000),
})

/** What a person looks at on the App Home: a filter, and of each list a page, the first being 0. */
export type HomeShown = z.infer<typeof homeShown>

export const homeStart = (filter: HomeFilter = 'all'): HomeShown => ({ filter, mine: 0, untaken: 0 })

export const isHomeFilter = (text: string | undefined): text is HomeFilter =>
  HOME_FILTERS.some(filter => filter === text)

/** Value of the buttons that turn pages, and the App Home's own metadata. */
export const homeValue = (shown: HomeShown): string => JSON.stringify(shown)
export const parseHomeValue = (text: string | undefined): HomeShown | null => parseJson(homeShown, text ?? '')

const homeInModal = z.looseObject({ home: homeShown })

/** A modal that was opened from the App Home remembers what was shown there. */
export const encodeHomeInModal = (home: HomeShown): string => JSON.stringify({ home })
export const parseHomeInModal = (metadata: string | undefined): HomeShown | null =>
  parseJson(homeInModal, metadata ?? '')?.home ?? null
