import type { ThreadPost } from '../domain/effects.ts'
import type { JobOf } from '../ports/jobs.ts'
import { SHARED_LANGUAGE } from './card-job.ts'
import type { SlackContext } from './context.ts'
import { postMetadata, postOnce, threadOf } from './posting.ts'
import { threadPost } from './views/thread.ts'

/** The job that says in the thread what one change of the case brought, line by line, each once. */
export async function postInThread(context: SlackContext, { caseId, version, posts }: JobOf<'posts'>): Promise<void> {
  const { desk, groups } = context
  const current = await desk.findCase(caseId)
  if (!current) return
  const card = await threadOf(context, caseId)
  for (const [index, said] of posts.entries()) {
    const key = `${version}:${index}`
    const facts = { case: current, language: SHARED_LANGUAGE, groups, mailBody: await bodyToCopy(context, said) }
    await postOnce(context, {
      caseId,
      key,
      channel: card.channel,
      thread: card.ts,
      message: threadPost(said, facts),
      metadata: postMetadata(caseId, key),
    })
  }
}

/** A mail that did not leave is shown whole, so that a person can send it by hand. */
async function bodyToCopy({ desk }: SlackContext, said: ThreadPost): Promise<string | null> {
  return said.kind === 'mail_not_sent' ? ((await desk.nextMail(said.mailId))?.body ?? null) : null
}
