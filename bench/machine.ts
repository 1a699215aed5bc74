import { cpus, totalmem } from 'node:os'

/** What the figures were taken on. */
export function machineLine(postgres: string | null): string {
  const cores = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const server = postgres === null ? 'no PostgreSQL server found' : `PostgreSQL ${postgres}`
  return `${cores.length} × ${cores[0]?.model.trim() ?? '?'}, ${memory}, Node ${process.versions.node}, ${server}, PGlite beside it`
}
