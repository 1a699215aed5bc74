import { readFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ReadableOption } from '../domain/reply/reading.ts'
import { configOrRefuse } from './configuration.ts'
import { parseOffer, SHIPPED_OFFER } from './offer-option.ts'
import { Refused } from './refused.ts'
import { complain, print } from './terminal.ts'

type Options = {
  readonly json?: boolean
  readonly replies?: string
  readonly offer: readonly ReadableOption[]
}

/** `makegood read`: what the intake and the reply reader would make of files; needs no database and changes nothing. */
export function addReadCommand(program: Command): void {
  program
    .command('read')
    .description('say what each mail is, and what each reply chooses; changes nothing')
    .argument('[files...]', 'mail files (.eml)')
    .option('--replies <file.jsonl>', 'read replies instead: lines {"id": "…", "text": "…"}')
    .addOption(
      new Option('--offer <offer>', 'what they answer, its options in order')
        .argParser(asOffer)
        .default(SHIPPED_OFFER, 'claim_code:60,partial_refund:40,full_refund'),
    )
    .option('--json', 'one JSON line a mail or reply')
    .action(async (files: string[], options: Options, command: Command) => {
      const { replies } = options
      if (replies === undefined && files.length === 0)
        command.error('name at least one mail file, or --replies <file.jsonl>')
      process.exitCode = replies === undefined ? await mails(files, options) : await answers(replies, options)
    })
}

async function mails(files: readonly string[], { json = false, offer }: Options): Promise<number> {
  const { dnsServer, authservId } = configOrRefuse().mail
  const [{ readFiles }, { readReply }, { authenticateMail }, { dnsResolver }] = await Promise.all([
    import('./read.ts'),
    import('../domain/reply/read-reply.ts'),
    import('../mail/authenticate.ts'),
    import('../mail/dkim-resolver.ts'),
  ])
  const resolver = dnsResolver(dnsServer ? `${dnsServer.host}:${dnsServer.port}` : undefined)
  const authenticate = (raw: Uint8Array) => authenticateMail(raw, { resolver, ...(authservId ? { authservId } : {}) })
  return readFiles(files, { json, authenticate, readReply, offer, print, complain, readFile })
}

async function answers(file: string, { json = false, offer: options }: Options): Promise<number> {
  const lines = await readFile(file, 'utf8').catch(() => null)
  if (lines === null) throw new Refused(`${file}: cannot be read: give the path of a file with one reply a line`)
  const { readReplies } = await import('./read-replies.ts')
  return readReplies({ lines, options, json, print, complain })
}

function asOffer(text: string): readonly ReadableOption[] {
  const offer = parseOffer(text)
  if (!offer.ok) throw new InvalidArgumentError(offer.problem)
  return offer.options
}
