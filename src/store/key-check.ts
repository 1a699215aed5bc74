import type { PrismaClient } from './generated/client.ts'
import type { Seals } from './seal.ts'

/** Null when what the database holds can be opened with the configured key; else a sentence. A new key would lose codes. */
export async function keyProblem(prisma: PrismaClient, seals: Seals): Promise<string | null> {
  const code = await prisma.claimCode.findFirst({ select: { sealed: true } })
  const address = await prisma.returnCase.findFirst({
    where: { relaySealed: { not: null } },
    select: { relaySealed: true },
  })
  const sealed = code?.sealed ?? address?.relaySealed ?? null
  if (sealed === null || seals.fits(sealed)) return null
  return 'The database was sealed with another SECRET_KEY: restore that key (with the embedded database, the file secret.key beside its folder).'
}
