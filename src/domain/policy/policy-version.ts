import type { Policy } from '../policy.ts'

/** Version 0: none was ever saved, and the policy that ships is in force. */
export type PolicyInForce = { readonly version: number; readonly policy: Policy }

/** A saved policy beside the one before it. `by`: a Slack user ID, or words such as "command line (ada)". */
export type PolicyVersion = PolicyInForce & { readonly before: Policy; readonly by: string; readonly at: Date }
