import type { SlackStandIn } from '../stand-in.ts'
import type { PageFile } from './page-files.ts'

/** Types a browser shows without running anything in them; all others are offered for download. */
const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** A file someone posted, fetched from the stand-in, never from another place. */
export const postedFile = async (slack: SlackStandIn, id: string): Promise<PageFile | null> => {
  const file = slack
    .channels()
    .flatMap(channel => slack.messages(channel.id))
    .flatMap(message => message.files ?? [])
    .find(candidate => candidate.id === id)
  if (file === undefined || new URL(file.permalink).origin !== new URL(slack.apiUrl).origin) return null
  const response = await fetch(file.permalink, { headers: { authorization: `Bearer ${slack.botToken}` } })
  if (!response.ok) return null
  const type = SHOWN.includes(file.mimetype) ? file.mimetype : 'application/octet-stream'
  return { type, bytes: new Uint8Array(await response.arrayBuffer()) }
}
