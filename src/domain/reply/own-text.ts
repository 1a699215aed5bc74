/**
 * Our own mails as they come back inside a reply without quote marks: line by line, or reflowed into other lines.
 * All comparisons ignore case, white space and quote marks.
 */

/** So many words in a row are ours and not a coincidence. */
const RUN = 7
/** The same for scripts without spaces, in characters. */
const CHARACTER_RUN = 10

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}%$€£]+/gu

const OPTION_LINE = /^[\s>*-]*(\d{1,2})[.)]\s+(\S.*)$/u

const lineKey = (line: string): string => (line.toLowerCase().match(WORD) ?? []).join(' ')

/** The numbered options as our mails listed them. */
const isOptionLine = (line: string): boolean => OPTION_LINE.test(line)

/** The reply without what we wrote ourselves. One option line alone stays: copying it is how some people answer. */
export function withoutOwnText(reply: string, sent: readonly string[]): string {
  const own = new Set(
    sent
      .flatMap(body => body.split('\n'))
      .map(lineKey)
      .filter(Boolean),
  )
  if (own.size === 0) return reply
  const lines = reply.split('\n')
  const ours = lines.filter(line => own.has(lineKey(line)) && lineKey(line).length > 2)
  const [only] = ours
  if (ours.length === 1 && only !== undefined && isOptionLine(only)) return reply
  const kept = lines.filter(line => !own.has(lineKey(line)) || lineKey(line) === '' || lineKey(line).length <= 2)
  return withoutReflowed(kept.join('\n'), sent)
}

function withoutReflowed(text: string, sent: readonly string[]): string {
  const known = runsOf(sent)
  const words = [...text.matchAll(WORD)]
  const covered = new Array<boolean>(words.length).fill(false)
  words.forEach((word, at) => {
    const length = runLength(word[0])
    if (at + length > words.length || !known.has(keyAt(words, at, length))) return
    covered.fill(true, at, at + length)
  })
  return cutCovered(text, words, covered)
}

const runLength = (word: string): number =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? CHARACTER_RUN : RUN

const keyAt = (words: readonly RegExpMatchArray[], at: number, length: number): string =>
  words
    .slice(at, at + length)
    .map(word => word[0].toLowerCase())
    .join(' ')

function runsOf(sent: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const body of sent) {
    const words = [...body.matchAll(WORD)]
    words.forEach((word, at) => {
      runs.add(keyAt(words, at, runLength(word[0])))
    })
  }
  return runs
}

function cutCovered(text: string, words: readonly RegExpMatchArray[], covered: readonly boolean[]): string {
  let kept = ''
  let from = 0
  words.forEach((word, at) => {
    if (!covered[at]) return
    const start = at > 0 && covered[at - 1] ? from : (word.index ?? 0)
    kept += text.slice(from, start)
    if (!covered[at - 1]) kept += '\n'
    from = (word.index ?? 0) + word[0].length
  })
  return kept + text.slice(from)
}
