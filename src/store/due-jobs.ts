import type { Effect } from '../domain/effects.ts'
import type { CaseChange } from '../ports/cases.ts'
import type { DueJob, Job } from '../ports/jobs.ts'

/** The work a change leaves: its card drawn anew, what it says in the thread, and one job for each other effect. */
export function dueJobsOf({ after, effects }: CaseChange): readonly DueJob[] {
  const at = { caseId: after.id, version: after.version, since: after.waitingSince.toISOString() }
  const now = (job: Job): DueJob => ({ job, notBefore: null })
  const posts = effects.flatMap(effect => (effect.kind === 'post' ? [effect.post] : []))
  return [
    now({ kind: 'refresh_card', caseId: after.id }),
    ...(posts.length > 0 ? [now({ kind: 'posts', caseId: at.caseId, version: at.version, posts })] : []),
    ...effects.flatMap(effect => jobOf(effect, at)),
  ]
}

type At = { readonly caseId: string; readonly version: number; readonly since: string }

function jobOf(effect: Effect, { since, ...at }: At): readonly DueJob[] {
  switch (effect.kind) {
    case 'post':
      return []
    case 'send_mail': {
      const { id, notBefore } = effect.mail
      return [{ job: { kind: 'send_mail', caseId: at.caseId, mailId: id }, notBefore }]
    }
    case 'reschedule_mail': {
      const { mailId, notBefore } = effect
      return [{ job: { kind: 'send_mail', caseId: at.caseId, mailId }, notBefore }]
    }
    case 'reserve_code':
      return [{ job: { kind: 'reserve_code', ...at, percent: effect.percent }, notBefore: null }]
    case 'remind':
      return [{ job: { kind: 'remind', ...at, since, reminder: effect.reminder }, notBefore: null }]
    case 'tell_leads':
      return [{ job: { kind: 'tell_leads', ...at, since, notice: effect.notice }, notBefore: null }]
    case 'look_for_repeats':
      return [{ job: { kind: 'look_for_repeats', caseId: at.caseId }, notBefore: null }]
    case 'tell_owner':
      return [{ job: { kind: 'tell_owner', ...at, owner: effect.owner }, notBefore: null }]
  }
}
