import { existsSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import { trustSystemAuthorities } from './mail/authorities.ts'
import { createProgram } from './program.ts'

// What is set already wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env')

// `makegood … | head`: whoever reads has enough.
process.stdout.on('error', error => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1))

trustSystemAuthorities()

try {
  await createProgram().parseAsync()
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
