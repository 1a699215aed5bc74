import { z } from 'zod'
import { parseJson } from './json-value.ts'
import { ALL_SECTIONS, type SettingsSection } from './settings-table.ts'

const section = z.custom<SettingsSection>(name => ALL_SECTIONS.some(each => each === name))

export const isSettingsSection = (name: string | undefined): name is SettingsSection => section.safeParse(name).success

const edited = z.object({ section, basis: z.number().int().min(0) })

/** What a section's window remembers: which one it is, and the version of the policy its opener saw. */
export type EditedSection = z.infer<typeof edited>

export const encodeEdited = (value: EditedSection): string => JSON.stringify(value)
export const parseEdited = (text: string | undefined): EditedSection | null => parseJson(edited, text ?? '')

/** A version of the policy, on the buttons of the history. */
export const versionValue = (version: number): string => String(version)
export const parseVersion = (text: string | undefined): number | null =>
  /^\d{1,9}$/.test(text ?? '') ? Number(text) : null
