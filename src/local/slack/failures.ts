import type { Failure } from './web-api.ts'

/** Failures ordered ahead, by method; each is used up by one call. */
export type Failures = {
  readonly order: (method: string, how: Failure, times: number) => void
  readonly take: (method: string) => Failure | undefined
}

export function newFailures(): Failures {
  const ordered = new Map<string, Failure[]>()
  return {
    order: (method, how, times) => {
      ordered.set(method, [...(ordered.get(method) ?? []), ...Array.from({ length: times }, () => how)])
    },
    take: method => ordered.get(method)?.shift(),
  }
}
