import { DEFAULT_POLICY, type Policy, policySchema } from '../domain/policy.ts'
import type { PrismaClient } from './generated/client.ts'

export type PolicyReader = {
  readonly current: () => Promise<Policy>
  /** 0: none was ever saved. */
  readonly ofVersion: (version: number) => Promise<Policy>
}

/** Number of the policy in force, as a part of a statement. */
export const POLICY_VERSION = `(SELECT COALESCE(MAX("version"), 0) FROM "Policy")`

/** A saved version never changes: the one read last is kept, and a new one, from whichever process, has another number. */
export function policyReader(prisma: PrismaClient): PolicyReader {
  let known: { readonly version: number; readonly policy: Policy } = { version: 0, policy: DEFAULT_POLICY }
  const ofVersion = async (version: number): Promise<Policy> => {
    if (version === known.version) return known.policy
    if (version === 0) return DEFAULT_POLICY
    const row = await prisma.policy.findUniqueOrThrow({ where: { version } })
    known = { version, policy: policySchema.parse(row.policy) }
    return known.policy
  }
  return {
    ofVersion,
    current: async () => {
      const [newest] = await prisma.$queryRawUnsafe<{ version: number }[]>(`SELECT ${POLICY_VERSION} AS "version"`)
      return ofVersion(newest?.version ?? 0)
    },
  }
}
