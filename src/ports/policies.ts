import type { PolicyInForce, PolicyVersion } from '../domain/policy/policy-version.ts'
import type { Policy } from '../domain/policy.ts'

export type PolicyStore = {
  readonly currentPolicy: () => Promise<Policy>
  readonly policyInForce: () => Promise<PolicyInForce>
  /** Saves whatever is in force. Resolves to the new version. */
  readonly savePolicy: (policy: Policy, by: string, at: Date) => Promise<number>
  /** Saves only while `basis` is the version in force; null: somebody was faster, and nothing is changed. */
  readonly changePolicy: (basis: number, policy: Policy, by: string, at: Date) => Promise<number | null>
  /** Newest first, from below that version on. */
  readonly policyVersions: (page: {
    readonly below?: number
    readonly limit: number
  }) => Promise<readonly PolicyVersion[]>
}
