import type { Desk } from '../desk/desk.ts'

/** Runs a command on the configured desk; everything it needs is loaded only now. */
export async function onDesk<T>(run: (desk: Desk) => Promise<T>): Promise<T> {
  const [{ withDesk }, { configOrRefuse }] = await Promise.all([import('./with-desk.ts'), import('./configuration.ts')])
  return withDesk(configOrRefuse(), run)
}
