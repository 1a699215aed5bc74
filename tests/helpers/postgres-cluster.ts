import pg from 'pg'
import { freshDatabase } from './database.ts'

/** One PostgreSQL server of Debian's, shared by the tests of a file; each gets an empty database of its own. */
export type PostgresCluster = {
  /** A DATABASE_URL. */
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

export async function startPostgresCluster(): Promise<PostgresCluster> {
  const server = await freshDatabase('postgres', { migrated: false })
  if (!('host' in server.address)) throw new Error('the cluster has no socket')
  const { host } = server.address
  const urlOf = (name: string) => `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(host)}`
  let count = 0
  return {
    newDatabase: async () => {
      const name = `desk_${++count}`
      const client = new pg.Client(urlOf('postgres'))
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return urlOf(name)
    },
    stop: server.close,
  }
}
