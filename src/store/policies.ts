import type { PolicyInForce } from '../domain/policy/policy-version.ts'
import { DEFAULT_POLICY, type Policy, policySchema } from '../domain/policy.ts'
import type { PolicyStore } from '../ports/policies.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'

export type PolicyReader = {
  readonly inForce: () => Promise<PolicyInForce>
  /** 0: none was ever saved. */
  readonly ofVersion: (version: number) => Promise<Policy>
}

/** Number of the policy in force, as a part of a statement. */
export const POLICY_VERSION = `(SELECT COALESCE(MAX("version"), 0) FROM "Policy")`

/** A saved version never changes: the one read last is kept, and a new one, from whichever process, has another number. */
export function policyReader(prisma: PrismaClient): PolicyReader {
  let known: PolicyInForce = { version: 0, policy: DEFAULT_POLICY }
  const ofVersion = async (version: number): Promise<Policy> => {
    if (version === known.version) return known.policy
    if (version === 0) return DEFAULT_POLICY
    const row = await prisma.policy.findUniqueOrThrow({ where: { version } })
    known = { version, policy: policySchema.parse(row.policy) }
    return known.policy
  }
  return {
    ofVersion,
    inForce: async () => {
      const [newest] = await prisma.$queryRawUnsafe<{ version: number }[]>(`SELECT ${POLICY_VERSION} AS "version"`)
      const version = newest?.version ?? 0
      return { version, policy: await ofVersion(version) }
    },
  }
}

/** The policy's versions: each change is a new one, none is ever written over. */
export const policyStore = (prisma: PrismaClient, { inForce }: PolicyReader): PolicyStore => ({
  currentPolicy: async () => (await inForce()).policy,
  policyInForce: inForce,
  savePolicy: async (policy, by, at) => {
    // A version is only ever lost to one that somebody else saved.
    for (;;) {
      const version = await append(prisma, Prisma.empty, policy, { by, at })
      if (version !== null) return version
    }
  },
  changePolicy: (basis, policy, by, at) =>
    append(prisma, Prisma.sql`HAVING COALESCE(MAX("version"), 0) = ${basis}`, policy, { by, at }),
  policyVersions: async ({ below, limit }) => {
    const rows = await prisma.policy.findMany({
      where: below === undefined ? {} : { version: { lt: below } },
      orderBy: { version: 'desc' },
      take: limit + 1,
    })
    const policies = rows.map(({ policy }) => policySchema.parse(policy))
    return rows.slice(0, limit).flatMap(({ version, by, at }, nth) => {
      const policy = policies[nth]
      return policy ? [{ version, policy, before: policies[nth + 1] ?? DEFAULT_POLICY, by, at }] : []
    })
  },
})

/** Under another policy the clocks of every open case run differently: the next tick works them out. */
async function append(
  prisma: PrismaClient,
  only: Prisma.Sql,
  policy: Policy,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<number | null> {
  const rows = await prisma.$queryRaw<{ version: number }[]>`
    WITH saved AS (
      INSERT INTO "Policy" ("version", "policy", "by", "at")
      SELECT COALESCE(MAX("version"), 0) + 1, ${JSON.stringify(policy)}::jsonb, ${by}, ${at} FROM "Policy" ${only}
      ON CONFLICT ("version") DO NOTHING
      RETURNING "version"
    ),
    retimed AS (UPDATE "ReturnCase" SET "timerAt" = ${at} WHERE "ball" IS NOT NULL AND EXISTS (SELECT FROM saved))
    SELECT "version" FROM saved`
  return rows[0]?.version ?? null
}
