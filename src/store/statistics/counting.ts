import { Prisma, type PrismaClient } from '../generated/client.ts'

/** Runs one statement that counts, and brings its rows. */
export type Counting = (statement: Prisma.Sql) => Promise<unknown>

/**
 * For statements that count: compiling one takes longer than running it, sorting on disk longer than in 32 MB, and disks
 * do not seek any more. For them alone, in a transaction each: a setting of the session would outlive it in a pooler, and
 * overrule what the operator chose for everything else. The connection is free between two statements, for whoever clicks.
 */
const SETTINGS = Prisma.sql`
  SELECT set_config('jit', 'off', true), set_config('work_mem', '32MB', true), set_config('random_page_cost', '1.1', true)`

/** One statement over all time may take its time; a job's is five minutes. */
const PATIENCE = { maxWait: 10_000, timeout: 300_000 }

export const countingOn =
  (prisma: PrismaClient): Counting =>
  statement =>
    prisma.$transaction(async within => {
      await within.$queryRaw(SETTINGS)
      return within.$queryRaw(statement)
    }, PATIENCE)
