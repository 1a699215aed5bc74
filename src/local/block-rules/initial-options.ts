import { isRecord, type Shape } from './shape.ts'

/** What is ticked or chosen at the start must be one of the options, text, value and description alike. */
export const startsAmongOptions: Shape = (element, pointer, report) => {
  if (!isRecord(element)) return
  const known = new Set(optionsOf(element).map(fingerprint))
  for (const [field, chosen] of startsOf(element)) {
    if (!chosen.every(option => known.has(fingerprint(option))))
      report(`${pointer}/${field}`, 'must be one of the provided options')
  }
}

/** The options of a menu, grouped or not, of check boxes, radio buttons or an overflow. */
export function optionsOf(element: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isRecord) : []
  const lists: readonly unknown[] = [element.options, ...groups.map(group => group.options)]
  return lists.flatMap(options => (Array.isArray(options) ? options.filter(isRecord) : []))
}

function startsOf(element: Readonly<Record<string, unknown>>): readonly [string, readonly unknown[]][] {
  const starts: [string, readonly unknown[]][] = []
  if (element.initial_option !== undefined) starts.push(['initial_option', [element.initial_option]])
  if (Array.isArray(element.initial_options)) starts.push(['initial_options', element.initial_options])
  return starts
}

function fingerprint(option: unknown): string {
  if (!isRecord(option)) return ''
  return JSON.stringify([option.value, wording(option.text), wording(option.description)])
}

const wording = (text: unknown): readonly unknown[] => (isRecord(text) ? [text.type, text.text] : [])
