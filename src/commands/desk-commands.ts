import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Period, periodOf } from '../domain/period.ts'
import { STATS_DIMENSIONS, type StatsDimension } from '../domain/stats-question.ts'
import { addCodeCommands } from './code-commands.ts'
import { onDesk } from './on-desk.ts'
import { complain, print, printPiece } from './terminal.ts'

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
  addCodeCommands(program.command('codes').description('the pool of claim codes'))
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

async function check(): Promise<void> {
  const [{ checkAll, findingLine }, { configOrRefuse }] = await Promise.all([
    import('./check.ts'),
    import('./configuration.ts'),
  ])
  const findings = await checkAll(configOrRefuse(), () => new Date())
  for (const finding of findings) print(findingLine(finding))
  process.exitCode = findings.every(({ mend }) => mend === null) ? 0 : 1
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
      const { exportCases } = await import('../desk/export-cases.ts')
      await onDesk(async desk => {
        for await (const piece of exportCases(desk, period)) await printPiece(piece)
      })
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
