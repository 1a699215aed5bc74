import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/**
 * Makes the whole process trust the system's authorities and those of NODE_EXTRA_CA_CERTS instead of the list built
 * into Node. On a machine that keeps no list of its own (slim containers) Node's stands in. Called once, at start.
 */
export function trustSystemAuthorities(): void {
  const system = getCACertificates('system')
  setDefaultCACertificates([
    ...(system.length > 0 ? system : getCACertificates('bundled')),
    ...getCACertificates('extra'),
  ])
}
