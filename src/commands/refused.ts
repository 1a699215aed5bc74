/** A refusal to say on stderr and end with; not a bug. */
export class Refused extends Error {}
