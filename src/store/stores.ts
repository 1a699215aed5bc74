import type { JobDoor } from '../ports/jobs.ts'
import type { Stores } from '../ports/stores.ts'
import { caseClocks } from './case-clocks.ts'
import { caseFinders } from './cases.ts'
import { codePool } from './codes.ts'
import { deskStore } from './desk.ts'
import { digestStore } from './digests.ts'
import type { PrismaClient } from './generated/client.ts'
import { mailStore } from './mails.ts'
import { policyReader, policyStore } from './policies.ts'
import { poolStore } from './pool.ts'
import { postStore } from './posts.ts'
import { purging } from './purge.ts'
import { queueStore } from './queues.ts'
import { radarStore } from './radar.ts'
import { caseSaver } from './save-case.ts'
import type { Seals } from './seal.ts'
import { caseSearch } from './search.ts'
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
    ...caseClocks(prisma),
    ...queueStore(prisma, seals, policies),
    ...caseSearch(prisma, seals),
    ...codePool(prisma, seals),
    ...poolStore(prisma, seals, jobs),
    ...mailStore(prisma, seals, jobs),
    ...postStore(prisma),
    ...policyStore(prisma, policies),
    ...deskStore(prisma),
    ...radarStore(prisma, jobs),
    ...digestStore(prisma, jobs),
    ...statistics(prisma, jobs),
    ...purging(prisma),
  }
}
