import type { Order, Ready, Said } from '../child.ts'

const say = (said: Said): void => void process.send?.(said)

/** Says that this process is ready and does what it is told until it is told to stop. */
export function obey(
  ready: Ready,
  takeIn: (raw: Uint8Array, show: boolean) => Promise<unknown>,
  stop: () => Promise<void>,
): void {
  // Nobody is left to give orders.
  process.once('disconnect', () => process.exit())
  process.on('message', (order: Order) => {
    obeyOne(order).catch((error: unknown) => {
      console.error(error)
      process.exit(1)
    })
  })
  const obeyOne = async (order: Order): Promise<void> => {
    if (order === 'stop') {
      await stop()
      process.disconnect()
      return
    }
    const started = performance.now()
    for (const raw of order.mails) await takeIn(raw, order.show)
    say({ ms: performance.now() - started })
  }
  say({ ready })
}
