import type { types } from '@slack/bolt'

/** How a submission is answered: closed (with everything below it), or kept open with what is wrong. */
export type SubmissionAnswer =
  | { readonly response_action: 'clear' }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: types.ModalView }

/** Takes work that follows the acknowledgement. */
export type Afterwards = (work: () => Promise<void>) => void

/** The modal stays open, with all that was typed and what is wrong with it. */
export const kept = (errors: Readonly<Record<string, string>>): SubmissionAnswer => ({
  response_action: 'errors',
  errors: { ...errors },
})

/** Another view in the modal's place. */
export const updated = (view: types.ModalView): SubmissionAnswer => ({ response_action: 'update', view })
