import type { JobDoor, Stores } from '../ports.ts'
import { caseFinders } from './cases.ts'
import { codePool } from './codes.ts'
import { deskStore } from './desk.ts'
import type { PrismaClient } from './generated/client.ts'
import { mailStore } from './mails.ts'
import { postStore } from './posts.ts'
import { purging } from './purge.ts'
import { caseSaver } from './save-case.ts'
import type { Seals } from './seal.ts'
import { statistics } from './statistics.ts'

type Parts = {
  readonly prisma: PrismaClient
  readonly seals: Seals
  readonly jobs: JobDoor
  /** Right-hand side of our own Message-IDs: the domain of MAIL_FROM. */
  readonly mailDomain: string
}

/** Everything the use cases may ask of the database. */
export const createStores = ({ prisma, seals, jobs, mailDomain }: Parts): Stores => ({
  saveCase: caseSaver(prisma, seals, jobs, mailDomain),
  ...caseFinders(prisma, seals),
  ...codePool(prisma, seals),
  ...mailStore(prisma, seals, jobs),
  ...postStore(prisma),
  ...deskStore(prisma),
  ...statistics(prisma),
  ...purging(prisma),
})
