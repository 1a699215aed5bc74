import { CANCELLED, OWN_COPY, REORDER } from './about-customer.ts'
import { GERMAN } from './german-notice.ts'
import { NEW_TEMPLATE } from './new-template.ts'
import { NO_COMMENTS, STORY } from './return-notices.ts'
import type { Sample } from './sample.ts'
import { BOUNCE, LOOK_ALIKE, LOOK_ALIKE_DOMAIN, STRANGER } from './suspicious.ts'

/** The tray, in the order the page shows it: the story first. */
export const SAMPLES: readonly Sample[] = [
  STORY,
  NEW_TEMPLATE,
  NO_COMMENTS,
  GERMAN,
  REORDER,
  CANCELLED,
  OWN_COPY,
  BOUNCE,
  LOOK_ALIKE,
  STRANGER,
]

/** Every domain a sample or a relayed reply is signed for. */
export const SIGNING_DOMAINS = ['amazon.com', 'amazon.de', LOOK_ALIKE_DOMAIN]

export const findSample = (id: string): Sample | null => SAMPLES.find(sample => sample.id === id) ?? null
