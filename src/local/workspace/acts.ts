import { z } from 'zod'
import type { Mailroom } from '../mailroom.ts'
import type { SlackStandIn } from '../stand-in.ts'

const id = z.string().min(1).max(255)
const values = z.record(z.string(), z.record(z.string(), z.unknown()))

/** 8 MB: about what a phone's photo takes. */
const MAX_FILE_BASE64 = Math.ceil((8 * 1024 * 1024 * 4) / 3)

const actBody = z.object({
  user: id,
  where: z.union([z.object({ channel: id, ts: id }), z.object({ viewId: id }), z.object({ home: z.literal(true) })]),
  blockId: z.string().exactOptional(),
  actionId: id,
  value: z.string().exactOptional(),
  state: values.exactOptional(),
})

const file = z
  .object({ name: z.string().min(1).max(200), base64: z.base64().max(MAX_FILE_BASE64) })
  .transform(({ name, base64 }) => ({ name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }))

const sayBody = z.object({
  user: id,
  channel: id,
  text: z.string().max(12_000),
  threadTs: id.exactOptional(),
  file: file.exactOptional(),
})

type World = { readonly slack: SlackStandIn; readonly mailroom: Mailroom }

export type ActAnswer =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly problem: string }

const act =
  <Schema extends z.ZodType>(schema: Schema, perform: (world: World, input: z.infer<Schema>) => Promise<unknown>) =>
  async (world: World, body: unknown): Promise<ActAnswer> => {
    const parsed = schema.safeParse(body)
    if (!parsed.success) return { ok: false, problem: z.prettifyError(parsed.error) }
    return { ok: true, answer: await perform(world, parsed.data) }
  }

/** What the page may do: POST /local/<name>. */
export const ACTS: Readonly<Record<string, (world: World, body: unknown) => Promise<ActAnswer>>> = {
  act: act(actBody, ({ slack }, input) => slack.act(input)),
  submit: act(z.object({ user: id, viewId: id, values }), ({ slack }, input) => slack.submit(input)),
  close: act(z.object({ user: id, viewId: id }), ({ slack }, input) => slack.close(input)),
  command: act(
    z.object({ user: id, channel: id, command: z.string().regex(/^\/\S+$/), text: z.string().max(3000) }),
    ({ slack }, input) => slack.command(input),
  ),
  say: act(sayBody, ({ slack }, input) => slack.say(input)),
  status: act(
    z.object({ user: id, status: z.object({ emoji: z.string().max(100), text: z.string().max(100) }).nullable() }),
    ({ slack }, input) => slack.setStatus(input),
  ),
  upload: act(z.object({ user: id, file }), ({ slack }, input) => slack.upload(input)),
  home: act(z.object({ user: id }), ({ slack }, input) => slack.openHome(input)),
  sample: act(z.object({ id, customer: id.exactOptional() }), ({ mailroom }, input) => mailroom.sendSample(input)),
  reply: act(
    z.object({ customer: id, text: z.string().max(20_000), quoteOriginal: z.boolean().exactOptional() }),
    ({ mailroom }, input) => mailroom.reply(input),
  ),
}
