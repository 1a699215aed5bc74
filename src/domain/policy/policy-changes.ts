import type { Policy } from '../policy.ts'

/**
 * Where a setting stands: keys, and in `remedies` and `reminders` the row's number. `["remedies", "0", "percent"]`;
 * a list that gained, lost or moved rows is one setting by itself, `["remedies"]`.
 */
export type SettingPath = readonly string[]

/** `undefined`: not set. */
export type PolicyChange = { readonly path: SettingPath; readonly from: unknown; readonly to: unknown }

/** What differs between two policies, setting by setting, in the policy's own order. */
export const policyChanges = (before: Policy, after: Policy): readonly PolicyChange[] => differences([], before, after)

/** What a policy's change did, taken back on the policy as it is now; or the settings that were changed once more since. */
export function undoChanges(
  current: Policy,
  changes: readonly PolicyChange[],
): { readonly policy: unknown } | { readonly changedSince: readonly SettingPath[] } {
  const since = changes.filter(({ path, to }) => !isSame(settingAt(current, path), to))
  if (since.length > 0) return { changedSince: since.map(({ path }) => path) }
  return { policy: changes.reduce<unknown>((policy, { path, from }) => withSetting(policy, path, from), current) }
}

/** The setting's value; undefined where it is not set. */
export const settingAt = (policy: unknown, path: SettingPath): unknown =>
  path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), policy)

/** The policy with that setting at another value; `undefined` takes it away. What it says is not checked here. */
export function withSetting(policy: unknown, [key, ...deeper]: SettingPath, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(policy))
    return policy.map((row, nth) => (String(nth) === key ? withSetting(row, deeper, value) : row))
  if (!isObject(policy) && value === undefined) return policy
  const { [key]: old, ...others } = isObject(policy) ? policy : {}
  const set = withSetting(old, deeper, value)
  return set === undefined ? others : { ...others, [key]: set }
}

function differences(path: SettingPath, from: unknown, to: unknown): readonly PolicyChange[] {
  if (isSame(from, to)) return []
  if (from === undefined && isRecord(to)) return differences(path, {}, to)
  if (to === undefined && isRecord(from)) return differences(path, from, {})
  if (!isObject(from) || !isObject(to) || !haveSameRows(from, to)) return [{ path, from, to }]
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return keys.flatMap(key => differences([...path, key], from[key], to[key]))
}

/** Objects have; lists have while each row is still about the same remedy or wait. */
function haveSameRows(a: object, b: object): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Array.isArray(a) === Array.isArray(b)
  return a.length === b.length && a.every((row, nth) => nameOfRow(row) !== null && nameOfRow(row) === nameOfRow(b[nth]))
}

function nameOfRow(row: unknown): string | null {
  if (!isObject(row)) return null
  return typeof row.id === 'string' ? row.id : typeof row.waitingFor === 'string' ? row.waitingFor : null
}

const isRecord = (value: unknown): boolean => isObject(value) && !Array.isArray(value)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return a === b
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return (
    Array.isArray(a) === Array.isArray(b) && keys.length === others.length && keys.every(key => isSame(a[key], b[key]))
  )
}
