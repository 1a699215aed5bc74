import { type Command, InvalidArgumentError } from 'commander'
import { isMarketplace, MARKETPLACE_IDS, type MarketplaceId } from '../domain/marketplace.ts'
import type { BatchFilter } from '../ports/codes.ts'
import { onDesk } from './on-desk.ts'
import { complain, print } from './terminal.ts'

type ImportOptions = {
  readonly percent: number
  readonly marketplace: MarketplaceId
  readonly expires?: string
  readonly promotion?: string
}

/** `makegood codes …`. */
export function addCodeCommands(codes: Command): void {
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
  codes
    .command('void')
    .description('take codes out of use that were not issued: those of a list, or what is left of whole batches')
    .argument('[file]', 'a list of codes, as for import')
    .option('--promotion <name>', 'what is left of that promotion')
    .option('--marketplace <site>', `only on that site: ${MARKETPLACE_IDS.join(', ')}`, asMarketplace)
    .option('--percent <percent>', 'only codes that take that much off', asPercent)
    .option('--expires <date>', 'only codes with that last day', asDate)
    .option('--reason <text>', 'why; it stands in the pool’s history')
    .action(async (file: string | undefined, { reason, ...which }: VoidOptions, command: Command) => {
      const { voidBatches, voidCodeFile } = await import('./codes.ts')
      const why = reason ?? null
      const batches = Object.keys(which).length > 0
      if (file === undefined ? !batches : batches)
        command.error(
          'error: name a file of codes, or say which batches: --promotion, --marketplace, --percent, --expires',
        )
      process.exitCode = await onDesk(desk =>
        file === undefined ? voidBatches(desk, which, why, print) : voidCodeFile(desk, file, why, print, complain),
      )
    })
}

type VoidOptions = BatchFilter & { readonly reason?: string }

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
