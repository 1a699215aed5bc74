import { readFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { readReply } from '../domain/reply/read-reply.ts'
import { authenticateMail } from '../mail/authenticate.ts'
import { dnsResolver } from '../mail/dkim-resolver.ts'
import { readFiles } from './read.ts'
import { parseOffer, readReplies } from './read-replies.ts'
import { configOrRefuse, Refused } from './with-desk.ts'

type Options = { readonly json?: boolean; readonly replies?: string; readonly offer?: ReturnType<typeof parseOffer> }

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

/** `makegood read`: what the intake and the reply reader would make of files; needs no database and changes nothing. */
export function addReadCommand(program: Command): void {
  program
    .command('read')
    .description('say what each mail is, and what each reply chooses; changes nothing')
    .argument('[files...]', 'mail files (.eml)')
    .option('--replies <file.jsonl>', 'read replies instead: lines {"id": "…", "text": "…"}')
    .option('--offer <offer>', 'the offer they answer, e.g. claim_code:60,partial_refund:40,full_refund', asOffer)
    .option('--json', 'one JSON line a mail or reply')
    .action(async (files: string[], options: Options) => {
      process.exitCode = options.replies === undefined ? await readMails(files, options) : await replies(options.replies, options)
    })
}

async function readMails(files: readonly string[], { json, offer }: Options): Promise<number> {
  if (files.length === 0) throw new InvalidArgumentError('name at least one mail file, or --replies <file.jsonl>')
  const { dnsServer, authservId } = configOrRefuse().mail
  const resolver = dnsResolver(dnsServer ? `${dnsServer.host}:${dnsServer.port}` : undefined)
  const authenticate = (raw: Uint8Array) => authenticateMail(raw, { resolver, ...(authservId ? { authservId } : {}) })
  return readFiles(files, {
    json: json ?? false,
    authenticate,
    readReply,
    ...(offer ? { offer } : {}),
    print,
    complain,
    readFile,
  })
}

function asOffer(text: string) {
  const offer = parseOffer(text)
  if (!offer.ok) throw new InvalidArgumentError(offer.problem)
  return offer
}

export { Refused }
