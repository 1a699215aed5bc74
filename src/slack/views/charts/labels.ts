import { plainLine, shorten } from '../../mrkdwn.ts'

/** UTF-16 units Slack takes under a point, and as the name of a series. */
export const LONGEST_LABEL = 20

export const NAMELESS = '–'

/** Slack refuses a chart with two labels alike: those that cutting makes so keep their ends too, and are numbered if need be. */
export function chartLabels(names: readonly string[]): readonly string[] {
  const whole = names.map(name => plainLine(name, Number.POSITIVE_INFINITY) || NAMELESS)
  const short = whole.map(name => shorten(name, LONGEST_LABEL))
  const taken = new Set<string>()
  return whole.map((name, nth) => {
    const alone = short[nth] ?? NAMELESS
    const label = free(short.indexOf(alone) === short.lastIndexOf(alone) ? alone : withItsEnd(name), taken)
    taken.add(label)
    return label
  })
}

/** "LV-TEACUPS…PRINT-127": articles of one kind differ where their names end. */
function withItsEnd(name: string): string {
  if (name.length <= LONGEST_LABEL) return name
  const points = Array.from(name)
  let end = ''
  for (const point of points.toReversed()) {
    if (end.length + point.length > LONGEST_LABEL / 2) break
    end = point + end
  }
  return shorten(name, LONGEST_LABEL - end.length) + end
}

function free(label: string, taken: ReadonlySet<string>): string {
  if (!taken.has(label)) return label
  for (let nth = 2; ; nth++) {
    const mark = ` (${nth})`
    const numbered = shorten(label, LONGEST_LABEL - mark.length) + mark
    if (!taken.has(numbered)) return numbered
  }
}
