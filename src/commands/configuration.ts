import { type Config, type ConfigProblem, readConfig } from '../config.ts'
import { Refused } from './refused.ts'

/** The configuration, or all that is wrong with it at once, each with what it wants. */
export function configOrRefuse(): Config {
  const read = readConfig(undefined, process.stdout.isTTY)
  if (read.ok) return read.config
  throw new Refused(`the configuration has problems:\n${problemLines(read.problems)}`)
}

const problemLines = (problems: readonly ConfigProblem[]): string =>
  problems.map(({ variable, wants }) => `  ${variable}: wants ${wants}`).join('\n')
