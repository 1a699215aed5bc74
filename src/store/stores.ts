import type { JobDoor } from '../ports/jobs.ts'
import type { Stores } from '../ports/stores.ts'
import { caseFinders } from './cases.ts'
import { codePool } from './codes.ts'
import { deskStore } from './desk.ts'
import type { PrismaClient } from './generated/client.ts'
import { mailStore } from './mails.ts'
import { policyReader } from './policies.ts'
import { postStore } from './posts.ts'
import { purging } from './purge.ts'
import { caseSaver } from './save-case.ts'
import type { Seals } from './seal.ts'
import { statistics } from './statistics/statistics.ts'

type Parts = {
  readonly prisma: PrismaClient
  readonly seals: Seals
  readonly jobs: JobDoor
  /** Right-hand side of our own Message-IDs: the domain of MAIL_FROM. */
  readonly mailDomain: string
}

/** Everything the use cases may ask of the database. */
export function createStores({ prisma, seals, jobs, mailDomain }: Parts): Stores {
  const policies = policyReader(prisma)
  return {
    saveCase: caseSaver(prisma, seals, jobs, mailDomain),
    ...caseFinders(prisma, seals, policies),
    ...codePool(prisma, seals),
    ...mailStore(prisma, seals, jobs),
    ...postStore(prisma),
    ...deskStore(prisma, policies),
    ...statistics(prisma, jobs),
    ...purging(prisma),
  }
}
