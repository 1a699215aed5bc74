import { promises as dns } from 'node:dns'
import { isIP } from 'node:net'

/** Answers a DNS question with the strings of each record, as node:dns does for TXT. */
export type ResolveDns = (name: string, type: string) => Promise<string[][]>

/** Milliseconds to wait for one answer, and how often to ask: a mail may wait for its keys, not for long. */
const PATIENCE = { timeout: 3000, tries: 2 }

/** Asks the system's DNS servers, or the one named as `host:port` (`MAIL_DNS_SERVER`). */
export function dnsResolver(server?: string): ResolveDns {
  const resolver = new dns.Resolver(PATIENCE)
  const ready = server === undefined ? Promise.resolve() : pointAt(resolver, server)
  // Reported to whoever asks; without this line a bad host would end the process before anyone did.
  ready.catch(() => undefined)
  return async (name, type) => {
    await ready
    return type === 'TXT' ? resolver.resolveTxt(name) : []
  }
}

/** Answers from a table in memory, with ENOTFOUND for every other name: closed networks, the local workspace, tests. */
export function resolverFrom(records: Readonly<Record<string, { readonly TXT: readonly string[] }>>): ResolveDns {
  return async (name, type) => {
    const texts = type === 'TXT' && Object.hasOwn(records, name) ? records[name]?.TXT : undefined
    if (!texts) throw Object.assign(new Error(`no ${type} record for ${name}`), { code: 'ENOTFOUND' })
    return texts.map(text => [text])
  }
}

async function pointAt(resolver: dns.Resolver, server: string): Promise<void> {
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(server)
  const host = match?.[1] ?? match?.[2]
  if (host === undefined) throw new Error(`"${server}" is not a host:port`)
  const address = isIP(host) ? host : (await dns.lookup(host)).address
  const port = match?.[3] ?? '53'
  resolver.setServers([isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`])
}
