import { isRecord } from '../../block-rules/shape.ts'
import { type Args, count, text } from '../arguments.ts'
import { contentOf, isReply } from '../content.ts'
import { BOT_USER_ID, newId } from '../identity.ts'
import { addMessage, announceMessage, asSlackFile } from '../messages.ts'
import { mimetypeOf } from '../mimetype.ts'
import { done, type Method, type Reply, refuse } from '../reply.ts'
import { fileAddress, type StoredFile, type Workspace } from '../workspace.ts'
import { inChannel, said, threadOf } from './chat.ts'

/** files.*: the three steps of an upload, and what became of a file. */
export const FILES: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': (args, workspace) => {
    const name = text(args, 'filename')
    if (name === undefined || name === '') return refuse('invalid_arguments', ['missing required field: filename'])
    if (count(args, 'length', 0) === 0) return refuse('invalid_arguments', ['missing required field: length'])
    const file = newFile(workspace, { name, user: BOT_USER_ID, bytes: null, size: count(args, 'length', 0) })
    return done({ upload_url: `${workspace.base}/upload/v1/${file.id}`, file_id: file.id })
  },

  'files.completeUploadExternal': (args, workspace) => {
    const wanted = Array.isArray(args.files) ? args.files.filter(isRecord) : []
    const files = wanted.map(each => workspace.files.get(String(each.id)))
    if (files.length === 0 || files.some(file => file === undefined)) return refuse('file_not_found')
    const stored = files.flatMap(file => (file === undefined ? [] : [file]))
    if (stored.some(file => file.bytes === null)) return refuse('file_update_failed')
    const reply = done({ files: stored.map(file => asSlackFile(workspace, file)) })
    return text(args, 'channel_id') === undefined && text(args, 'channels') === undefined
      ? reply
      : shared(args, workspace, stored, reply)
  },

  'files.info': (args, workspace) => {
    const file = workspace.files.get(text(args, 'file') ?? '')
    return file?.bytes ? done({ file: asSlackFile(workspace, file) }) : refuse('file_not_found')
  },
}

function shared(args: Args, workspace: Workspace, files: readonly StoredFile[], reply: Reply): Reply {
  const channels = (text(args, 'channel_id') ?? text(args, 'channels') ?? '').split(',')
  for (const id of channels) {
    const refused = inChannel({ channel: id }, workspace, channel => {
      const content = contentOf({ ...args, text: text(args, 'initial_comment') ?? '' })
      if (isReply(content)) return content
      const thread = threadOf(args, workspace, channel)
      if (thread === null) return refuse('thread_not_found')
      const shown = files.map(({ bytes, user, ...file }) => file)
      const message = addMessage(workspace, channel, { user: BOT_USER_ID, ...said(content), ...thread, files: shown })
      announceMessage(workspace, channel, { posted: message })
      return reply
    })
    if (!refused.ok) return refused
  }
  return reply
}

/** Takes a file in; its bytes follow for an upload in steps. */
export function newFile(
  workspace: Workspace,
  given: { readonly name: string; readonly user: string; readonly bytes: Buffer | null; readonly size: number },
): StoredFile {
  const id = newId('F')
  const file: StoredFile = {
    ...given,
    id,
    mimetype: mimetypeOf(given.name),
    permalink: fileAddress(workspace, { id, name: given.name }),
  }
  workspace.files.set(id, file)
  return file
}
