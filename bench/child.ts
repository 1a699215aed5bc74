import { fork } from 'node:child_process'
import { join } from 'node:path'

/** A process of the bench: its own event loop, as in production. */
export type Child = {
  /** What it said once it was ready. */
  readonly ready: Ready
  /**
   * Hands it mails, one after the other; resolves with the milliseconds it needed for all of them. `show`: the floor posts
   * each to Slack too; the desk always does, the intake never.
   */
  readonly takeIn: (mails: readonly Uint8Array[], show: boolean) => Promise<number>
  readonly stop: () => Promise<void>
}

export type Ready = { readonly url: string }
export type Order = { readonly mails: readonly Uint8Array[]; readonly show: boolean } | 'stop'
export type Said = { readonly ready: Ready } | { readonly ms: number }

/** `profile`: a folder for a CPU profile. */
export async function startChild(
  name: 'desk' | 'floor' | 'intake',
  env: Readonly<Record<string, string>>,
  profile: string | null,
): Promise<Child> {
  const process_ = fork(join(import.meta.dirname, 'processes', `${name}.ts`), {
    env: { PATH: process.env.PATH ?? '', ...env },
    execArgv:
      profile === null
        ? []
        : ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}-${Date.now()}.cpuprofile`],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>(resolve => process_.once('exit', () => resolve()))
  const said = (): Promise<Said> =>
    new Promise((resolve, reject) => {
      process_.once('message', message => resolve(message as Said))
      void ended.then(() => reject(new Error(`the ${name} process ended early`)))
    })
  const give = (order: Order) => void process_.send(order)
  const first = await said()
  if (!('ready' in first)) throw new Error(`the ${name} process spoke out of turn`)
  return {
    ready: first.ready,
    takeIn: async (mails, show) => {
      const answer = said()
      give({ mails, show })
      const done = await answer
      if (!('ms' in done)) throw new Error(`the ${name} process spoke out of turn`)
      return done.ms
    },
    stop: async () => {
      if (process_.connected) give('stop')
      await ended
    },
  }
}
