import type { UserId } from '../domain/case.ts'
import { type PolicyChange, policyChanges, type SettingPath, undoChanges } from '../domain/policy/policy-changes.ts'
import { type Policy, policySchema } from '../domain/policy.ts'
import type { Desk } from './desk.ts'

type Changing = Pick<Desk, 'changePolicy' | 'policyVersions' | 'policyInForce' | 'now'>

export type PolicyChanged =
  | { readonly kind: 'changed'; readonly version: number; readonly changes: readonly PolicyChange[] }
  /** It says what is in force already. */
  | { readonly kind: 'same' }
  /** Somebody saved another version since the editor looked. */
  | { readonly kind: 'overtaken'; readonly by: string }

/** Saves an edited policy, unless the version it was edited from is not in force any more. */
export async function changePolicy(
  desk: Changing,
  edited: { readonly basis: number; readonly policy: Policy },
  by: UserId,
): Promise<PolicyChanged> {
  const { version, policy } = await desk.policyInForce()
  if (version !== edited.basis) return overtaken(desk)
  const changes = policyChanges(policy, edited.policy)
  if (changes.length === 0) return { kind: 'same' }
  const saved = await desk.changePolicy(edited.basis, edited.policy, by, desk.now())
  return saved === null ? overtaken(desk) : { kind: 'changed', version: saved, changes }
}

async function overtaken(desk: Changing): Promise<PolicyChanged> {
  const [newest] = await desk.policyVersions({ limit: 1 })
  return { kind: 'overtaken', by: newest?.by ?? '' }
}

export type PolicyUndone =
  | PolicyChanged
  /** These were changed once more since: what is to be taken back is not there any more. */
  | { readonly kind: 'changed_since'; readonly paths: readonly SettingPath[] }
  /** Together with what was changed since it would make no policy. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'no_such_version' }

/** Takes back what one version changed, as a new version; what others changed stays. */
export async function undoPolicyChange(desk: Changing, version: number, by: UserId): Promise<PolicyUndone> {
  const [undone] = await desk.policyVersions({ below: version + 1, limit: 1 })
  if (undone?.version !== version) return { kind: 'no_such_version' }
  const inForce = await desk.policyInForce()
  const taken = undoChanges(inForce.policy, policyChanges(undone.before, undone.policy))
  if ('changedSince' in taken) return { kind: 'changed_since', paths: taken.changedSince }
  const policy = policySchema.safeParse(taken.policy)
  return policy.success
    ? changePolicy(desk, { basis: inForce.version, policy: policy.data }, by)
    : { kind: 'impossible' }
}
