import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Handlers } from '../../src/jobs/workers.ts'

const NODE = process.execPath

/** Starts a worker of its own process and waits until it has a job in hand. */
export async function workerWithJobInHand(where: string, kind: 'embedded' | 'server'): Promise<ChildProcess> {
  const child = spawn(NODE, [join(import.meta.dirname, 'dying-worker.ts'), where, kind], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

export async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

/** Handlers that tell of the card they draw and of nothing else. */
export function doing(drawn: (caseId: string) => void): Handlers {
  const idle = async (): Promise<void> => undefined
  return {
    refresh_card: async ({ caseId }) => drawn(caseId),
    posts: idle,
    tell_leads: idle,
    look_for_repeats: idle,
    warn_repeated_fault: idle,
    follow_up_fault: idle,
    tell_owner: idle,
    remind: idle,
    digest: idle,
    warn_low_stock: idle,
    send_mail: idle,
    reserve_code: idle,
    take_in: idle,
    report_stats: idle,
  }
}
