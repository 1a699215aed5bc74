import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import type { Desk } from '../desk/desk.ts'
import { policySchema } from '../domain/policy.ts'
import { Refused } from './refused.ts'

/** `makegood policy export`: what `policy import` reads back. */
export const exportPolicy = async (desk: Desk): Promise<string> => JSON.stringify(await desk.currentPolicy(), null, 2)

/** `makegood policy import`: all that is wrong with the file at once, or the new version's number. */
export async function importPolicy(desk: Desk, file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null)
    throw new Refused(`${file}: cannot be read: give the path of a policy file, as policy export writes it`)
  const parsed = policySchema.safeParse(parseJson(file, text))
  if (parsed.success) return desk.savePolicy(parsed.data, `command line (${userInfo().username})`, desk.now())
  const problems = parsed.error.issues.map(issue => `  ${issue.path.join('.') || '(the whole)'}: ${issue.message}`)
  throw new Refused(`${file}: nothing was changed, because of\n${problems.join('\n')}`)
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refused(`${file}: is not JSON (${error instanceof Error ? error.message : 'unreadable'})`)
  }
}
