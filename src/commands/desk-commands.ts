import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Desk } from '../desk/desk.ts'
import { isMarketplace, MARKETPLACE_IDS, type MarketplaceId } from '../domain/marketplace.ts'
import { type Period, periodOf } from '../domain/period.ts'
import { STATS_DIMENSIONS, type StatsDimension } from '../domain/stats-question.ts'
import { complain, print } from './terminal.ts'

// What a command needs is loaded when it runs: help and wrong usage are answered at once.

/** The commands that work on the desk's configuration and database. */
export function addDeskCommands(program: Command): void {
  program
    .command('start')
    .description('open the desk; without Slack tokens, the local workspace in the browser')
    .action(async () => (await import('./start.ts')).start())
  program
    .command('check')
    .description('look at everything the desk depends on; a line each, with the remedy')
    .action(check)
  program
    .command('import')
    .description('take mail files through the same intake as the mailbox')
    .argument('<files...>', 'mail files (.eml)')
    .action(async (files: string[]) => {
      const { importMail } = await import('./import-mail.ts')
      process.exitCode = await onDesk(desk => importMail(desk, files, print, complain))
    })
  addCodes(program.command('codes').description('the pool of claim codes'))
  addPolicy(program.command('policy').description('how the desk is run'))
  addFigures(program)
  program
    .command('purge')
    .description('erase personal data of cases that ended longer ago than the policy keeps them')
    .option('--dry-run', 'only say how many')
    .action(async ({ dryRun }: { dryRun?: boolean }) => {
      const { purge } = await import('../desk/purge.ts')
      const count = await onDesk(desk => purge(desk, dryRun ?? false))
      print(dryRun ? `${count} cases would be purged` : `${count} cases purged; their numbers are kept`)
    })
  program
    .command('migrate')
    .description('bring the database up to date')
    .action(async () => {
      const [{ migrateDatabase }, { configOrRefuse }] = await Promise.all([
        import('./migrate.ts'),
        import('./configuration.ts'),
      ])
      print(await migrateDatabase(configOrRefuse()))
    })
}

async function onDesk<T>(run: (desk: Desk) => Promise<T>): Promise<T> {
  const [{ withDesk }, { configOrRefuse }] = await Promise.all([import('./with-desk.ts'), import('./configuration.ts')])
  return withDesk(configOrRefuse(), run)
}

async function check(): Promise<void> {
  const [{ checkAll, findingLine }, { configOrRefuse }] = await Promise.all([
    import('./check.ts'),
    import('./configuration.ts'),
  ])
  const findings = await checkAll(configOrRefuse(), () => new Date())
  for (const finding of findings) print(findingLine(finding))
  process.exitCode = findings.every(({ mend }) => mend === null) ? 0 : 1
}

type ImportOptions = {
  readonly percent: number
  readonly marketplace: MarketplaceId
  readonly expires?: string
  readonly promotion?: string
}

function addCodes(codes: Command): void {
  codes
    .command('import')
    .description('fill the pool from a list: one code a line, or the marketplace’s download')
    .argument('<file>')
    .requiredOption('--percent <percent>', 'what a code takes off, 1 to 100', asPercent)
    .requiredOption('--marketplace <site>', `one of ${MARKETPLACE_IDS.join(', ')}`, asMarketplace)
    .option('--expires <date>', 'the last day the codes can be used, e.g. 2027-03-31', asDate)
    .option('--promotion <name>', 'the promotion they were made for')
    .action(async (file: string, { percent, marketplace, expires, promotion }: ImportOptions) => {
      const terms = { percent, marketplace, expires: expires ?? null, promotion: promotion ?? null }
      const { importCodeFile } = await import('./codes.ts')
      process.exitCode = await onDesk(desk => importCodeFile(desk, file, terms, print, complain))
    })
  codes
    .command('list')
    .description('how many are left; never a code')
    .option('--json', 'one JSON line')
    .action(async ({ json }: { json?: boolean }) => {
      const { listCodes } = await import('./codes.ts')
      await onDesk(desk => listCodes(desk, json ?? false, print))
    })
}

function addPolicy(policy: Command): void {
  policy
    .command('export')
    .description('the policy as JSON')
    .action(async () => print(await onDesk((await import('./policy.ts')).exportPolicy)))
  policy
    .command('import')
    .description('put a policy file in force')
    .argument('<file.json>')
    .action(async (file: string) => {
      const { importPolicy } = await import('./policy.ts')
      print(`policy version ${await onDesk(desk => importPolicy(desk, file))} is in force`)
    })
}

type FigureOptions = {
  readonly period: Period
  readonly by?: StatsDimension
  readonly json?: boolean
  readonly csv?: boolean
}

function addFigures(program: Command): void {
  program
    .command('stats')
    .description('how the desk is doing')
    .addOption(periodOption('30d'))
    .addOption(new Option('--by <side>', 'break the cases down').choices(STATS_DIMENSIONS))
    .option('--json', 'one JSON line')
    .option('--csv', 'lines of name and value')
    .action(async ({ period, by, json, csv }: FigureOptions) => {
      const [{ statsOf }, { statsCsv, statsTable }] = await Promise.all([
        import('../desk/stats.ts'),
        import('../domain/stats-csv.ts'),
      ])
      const stats = await onDesk(desk => statsOf(desk, { range: period, by: by ?? null }))
      if (json) print(JSON.stringify(stats))
      else print(csv ? statsCsv(stats).trimEnd() : statsTable(stats))
    })
  program
    .command('cases')
    .description('the cases themselves')
    .command('export')
    .description('one line a case')
    .addOption(periodOption('90d'))
    .option('--csv', 'the only format there is')
    .action(async ({ period }: FigureOptions) => {
      const { casesCsv } = await import('../domain/cases-csv.ts')
      const cases = await onDesk(desk => desk.listCases({ openedSince: period.from, limit: 1_000_000 }))
      print(casesCsv(cases.filter(({ openedAt }) => openedAt < period.to)).trimEnd())
    })
}

function periodFrom(text: string): Period {
  const period = periodOf(text, new Date())
  if (!period) throw new InvalidArgumentError('a period looks like 7d, 30d, 90d, 2026-10 or all')
  return period
}

/** The default is shown as it would be typed. */
const periodOption = (unlessSaid: string): Option =>
  new Option('--period <period>', '7d, 30d, 90d, 2026-10 or all')
    .argParser(periodFrom)
    .default(periodFrom(unlessSaid), unlessSaid)

function asPercent(text: string): number {
  const percent = Number(text)
  if (Number.isInteger(percent) && percent >= 1 && percent <= 100) return percent
  throw new InvalidArgumentError('a whole number from 1 to 100')
}

function asMarketplace(text: string): MarketplaceId {
  if (isMarketplace(text)) return text
  throw new InvalidArgumentError(`one of ${MARKETPLACE_IDS.join(', ')}`)
}

function asDate(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new InvalidArgumentError('a date such as 2027-03-31')
}
