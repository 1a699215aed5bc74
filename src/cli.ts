import { Command, InvalidArgumentError } from 'commander'
import { addDeskCommands } from './commands/desk-commands.ts'
import { addReadCommand } from './commands/read-command.ts'
import { trustSystemAuthorities } from './mail/authorities.ts'

trustSystemAuthorities()

const program = new Command('makegood')
  .description('A returns desk that lives in Slack.')
  .showHelpAfterError('(add --help for what can be said here)')
  .configureHelp({ sortSubcommands: false })
  .exitOverride()

addDeskCommands(program)
addReadCommand(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

/** Commander has said what was wrong already; everything else is a failure to tell. */
function exitCodeOf(error: unknown): number {
  if (error instanceof InvalidArgumentError) return 2
  const { exitCode, code, message } = error as { exitCode?: number; code?: string; message?: string }
  if (code?.startsWith('commander.')) return exitCode === 0 ? 0 : 2
  process.stderr.write(`makegood: ${message ?? String(error)}\n`)
  return 1
}
