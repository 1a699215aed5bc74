import { execFile, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

const run = promisify(execFile)

export type Dovecot = {
  readonly port: number
  readonly tlsPort: number
  readonly user: string
  readonly password: string
  /** `imap://` on loopback; STARTTLS is offered with `tls`. */
  readonly url: string
  /** `imaps://`; answers only with `tls`. */
  readonly tlsUrl: string
  /** PEM of the certificate (for 127.0.0.1 and localhost), its own authority. */
  readonly certificate: string
  /** By LMTP, as a mail server would. Resolves when the mail is in the mailbox. */
  readonly deliver: (raw: string | Uint8Array) => Promise<void>
  /** Uids and flags of the mailbox, in uid order. */
  readonly list: () => Promise<readonly { readonly uid: number; readonly flags: string }[]>
  readonly expunge: (uid: number) => Promise<void>
  /** Deletes the mailbox and makes it anew, with another uidValidity. Give the mails to put in again. */
  readonly changeUidValidity: (raws?: readonly (string | Uint8Array)[]) => Promise<void>
  readonly killConnections: () => Promise<void>
  readonly restart: () => Promise<void>
  /** Ends the server; `start` brings it back on the same ports. */
  readonly halt: () => Promise<void>
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Plan = {
  readonly folder: string
  readonly config: string
  readonly ports: { readonly imap: number; readonly imaps: number; readonly lmtp: number }
  readonly user: string
  readonly password: string
}

const PATH = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin:/usr/local/sbin` }

/** A private Dovecot 2.3 on loopback, in a folder of its own; needs no root. `tls`: STARTTLS on the plain port, and a TLS port. */
export async function startDovecot({ tls = false } = {}): Promise<Dovecot> {
  const plan = await planOf(tls)
  let server = await boot(plan)
  // Ahead of the clock, which Dovecot numbers new mailboxes by.
  let validity = Math.floor(Date.now() / 1000) + 1000
  const halt = async (): Promise<void> => {
    await server.end()
  }
  const start = async (): Promise<void> => {
    server = await boot(plan)
  }
  const doveadm = async (...args: string[]): Promise<string> =>
    (await run('doveadm', ['-c', plan.config, ...args], { env: PATH })).stdout
  const deliver = (raw: string | Uint8Array): Promise<void> => deliverByLmtp(plan.ports.lmtp, plan.user, raw)
  const account = `${encodeURIComponent(plan.user)}:${encodeURIComponent(plan.password)}@127.0.0.1`
  return {
    port: plan.ports.imap,
    tlsPort: plan.ports.imaps,
    user: plan.user,
    password: plan.password,
    url: `imap://${account}:${plan.ports.imap}/INBOX`,
    tlsUrl: `imaps://${account}:${plan.ports.imaps}/INBOX`,
    certificate: await readFile(join(plan.folder, 'cert.pem'), 'utf8'),
    deliver,
    list: async () => {
      const lines = await doveadm('-f', 'tab', 'fetch', '-u', plan.user, 'uid flags', 'mailbox', 'INBOX', 'all')
      return lines
        .split('\n')
        .slice(1)
        .filter(line => line !== '')
        .map(line => ({ uid: Number(line.split('\t')[0]), flags: line.split('\t')[1] ?? '' }))
    },
    expunge: async uid => {
      await doveadm('expunge', '-u', plan.user, 'mailbox', 'INBOX', 'uid', String(uid))
    },
    changeUidValidity: async (raws = []) => {
      await doveadm('kick', plan.user).catch(() => '')
      await rm(join(plan.folder, 'mail', plan.user), { recursive: true, force: true })
      validity += 1
      await doveadm('mailbox', 'update', '-u', plan.user, '--uid-validity', String(validity), 'INBOX')
      for (const raw of raws) await deliver(raw)
    },
    killConnections: async () => {
      await doveadm('kick', plan.user).catch(() => '')
    },
    halt,
    start,
    restart: async () => {
      await halt()
      await start()
    },
    stop: async () => {
      await halt()
      await rm(plan.folder, { recursive: true, force: true })
    },
  }
}

async function planOf(tls: boolean): Promise<Plan> {
  const folder = await mkdtemp(join(tmpdir(), 'dovecot-'))
  const ports = { imap: await freePort(), imaps: await freePort(), lmtp: await freePort() }
  const user = 'desk@shop.example'
  // Needs percent-encoding in a URL; no ":", which ends a field of the users file.
  const password = `p%w${randomBytes(6).toString('hex')}/@`
  const owner = mailOwner()
  await mkdir(join(folder, 'run'))
  await mkdir(join(folder, 'mail'))
  await writeFile(join(folder, 'users'), `${user}:{PLAIN}${password}\n`)
  await selfSigned(folder)
  // Mail must not be read and written as root: its owner needs a way into the folder.
  await chmod(folder, 0o755)
  await chown(join(folder, 'mail'), owner.uid, owner.gid)
  const config = join(folder, 'dovecot.conf')
  await writeFile(config, configuration(folder, ports, owner, tls))
  return { folder, config, ports, user, password }
}

/** As root: Debian's "nobody"; otherwise whoever runs the tests. */
function mailOwner(): { readonly uid: number; readonly gid: number; readonly root: boolean } {
  const uid = process.getuid?.() ?? 1000
  const gid = process.getgid?.() ?? 1000
  return uid === 0 ? { uid: 65534, gid: 65534, root: true } : { uid, gid, root: false }
}

type Owner = ReturnType<typeof mailOwner>

function configuration(folder: string, ports: Plan['ports'], owner: Owner, tls: boolean): string {
  // Without root nothing can change user or chroot.
  const self = userInfo().username
  const group = owner.root ? '' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()
  const rootless = owner.root
    ? ''
    : `default_internal_user = ${self}\ndefault_login_user = ${self}\ndefault_internal_group = ${group}`
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap lmtp
listen = 127.0.0.1
${rootless}
ssl = ${tls ? 'yes' : 'no'}
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail/%u
mail_uid = ${owner.uid}
mail_gid = ${owner.gid}
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 50
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/users
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail/%u allow_all_users=yes
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${ports.imap}
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${tls ? ports.imaps : 0}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${ports.lmtp}
  }
}
namespace inbox {
  inbox = yes
}
`
}

async function selfSigned(folder: string): Promise<void> {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  await run('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', ...subject],
    ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
  ])
}

async function boot({ folder, config, ports }: Plan): Promise<{ readonly end: () => Promise<void> }> {
  const child = spawn('dovecot', ['-F', '-c', config], {
    env: PATH,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said += String(chunk)
  })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  try {
    await Promise.race([
      Promise.all([answers(ports.imap), answers(ports.lmtp)]),
      exited.then(async () => {
        throw new Error(`dovecot did not start: ${said} ${await readFile(join(folder, 'log'), 'utf8').catch(() => '')}`)
      }),
    ])
  } catch (error) {
    child.kill()
    throw error
  }
  return {
    end: async () => {
      child.kill('SIGTERM')
      await exited
      // Its log-in processes outlive it for a while and go on taking connections: they are in a group of their own.
      endGroup(child.pid)
    },
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // None was left.
  }
}

/** Waits until the port takes connections and greets. */
async function answers(port: number): Promise<void> {
  const until = Date.now() + 15_000
  while (!(await greets(port))) {
    if (Date.now() > until) throw new Error(`nothing answers on port ${port}`)
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}

const greets = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    const end = (up: boolean) => (): void => {
      socket.destroy()
      resolve(up)
    }
    socket.once('data', end(true))
    socket.once('error', end(false))
    socket.setTimeout(3000, end(false))
  })

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

async function deliverByLmtp(port: number, to: string, raw: string | Uint8Array): Promise<void> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, lmtp: true, ignoreTLS: true })
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject)
      connection.connect(error => {
        if (error) return reject(error)
        connection.send({ from: 'relay@marketplace.example', to: [to] }, Buffer.from(raw), (refused, info) => {
          const rejected = refused ?? info.rejectedErrors?.[0]
          if (rejected) reject(rejected)
          else resolve()
        })
      })
    })
  } finally {
    connection.quit()
  }
}
