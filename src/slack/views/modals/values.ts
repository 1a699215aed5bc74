import { z } from 'zod'
import { LONGEST_INPUT } from './inputs.ts'

/** What Slack says of one input: which of these it fills depends on the input's type. */
const inputState = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_options: z.array(z.looseObject({ value: z.string() })).nullish(),
  selected_user: z.string().nullish(),
  selected_date: z.string().nullish(),
  files: z
    .array(z.looseObject({ id: z.string(), size: z.number().default(0), url_private_download: z.string().optional() }))
    .nullish(),
})

const stateValues = z.record(z.string(), z.record(z.string(), inputState))

/** A submission, understood; or what to say at which input, as `response_action: errors` wants it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** A file somebody put into a modal; it lies in Slack. */
export type UploadedFile = { readonly id: string; readonly size: number; readonly url: string | null }

type Found = { readonly blockId: string; readonly state: z.infer<typeof inputState> }

/** Answers by the input's name, wherever its block stands. */
export type Values = {
  readonly text: (name: string) => string | null
  readonly choice: (name: string) => string | null
  readonly choices: (name: string) => readonly string[]
  readonly person: (name: string) => string | null
  readonly day: (name: string) => string | null
  readonly files: (name: string) => readonly UploadedFile[]
  /** The block under which Slack shows an error about that input. */
  readonly blockOf: (name: string) => string
}

/** Reads a view's `state.values`; anything that does not look like it counts as empty. */
export function readValues(state: unknown): Values {
  const parsed = stateValues.safeParse(state)
  const inputs = new Map<string, Found>()
  for (const [blockId, block] of Object.entries(parsed.success ? parsed.data : {})) {
    for (const [name, input] of Object.entries(block)) inputs.set(name, { blockId, state: input })
  }
  const of = (name: string) => inputs.get(name)?.state
  return {
    text: name => filled(of(name)?.value),
    choice: name => filled(of(name)?.selected_option?.value),
    choices: name => (of(name)?.selected_options ?? []).map(option => option.value),
    person: name => filled(of(name)?.selected_user),
    day: name => filled(of(name)?.selected_date),
    files: name =>
      (of(name)?.files ?? []).map(({ id, size, url_private_download: url }) => ({ id, size, url: url ?? null })),
    blockOf: name => inputs.get(name)?.blockId ?? name,
  }
}

const filled = (text: string | null | undefined): string | null => {
  const trimmed = (text ?? '').toWellFormed().replaceAll('\u0000', '').trim()
  return trimmed === '' ? null : trimmed.slice(0, LONGEST_INPUT)
}

/** The value, or the sentence at its input. */
export const accepted = <T>(value: T): Parsed<T> => ({ ok: true, value })

export const rejected = (values: Values, problems: Readonly<Record<string, string>>): Parsed<never> => ({
  ok: false,
  errors: Object.fromEntries(Object.entries(problems).map(([name, sentence]) => [values.blockOf(name), sentence])),
})

/** For modals with one required input. */
export const requiredText = <T>(
  state: unknown,
  name: string,
  problem: string,
  wrap: (text: string) => T,
): Parsed<T> => {
  const values = readValues(state)
  const text = values.text(name)
  return text === null ? rejected(values, { [name]: problem }) : accepted(wrap(text))
}
