import { Command } from 'commander'
import { addDeskCommands } from './commands/desk-commands.ts'
import { addReadCommand } from './commands/read-command.ts'

/** The whole command line, not run yet. */
export function createProgram(): Command {
  const program = new Command('makegood')
    .description('A returns desk that lives in Slack.')
    .showHelpAfterError('(add --help for what can be said here)')
    .configureHelp({ sortSubcommands: false })
    .exitOverride()
  addDeskCommands(program)
  addReadCommand(program)
  return program
}
