import type { z } from 'zod'

/** What Slack gives back as we gave it away: JSON of a shape; null when it is none. */
export function parseJson<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
