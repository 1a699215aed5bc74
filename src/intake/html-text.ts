import { type HtmlToken, htmlTokens } from './html-tokens.ts'

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** Blocks with an empty line around them. */
const SPACED = new Set(['p', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'table', 'ul', 'ol'])

const CELLS = new Set(['td', 'th'])

/** The text of an HTML mail as lines; quoted blocks (`blockquote`) get "> " in front, as in plain text. */
export function htmlToText(html: string): string {
  const page = new Page()
  for (const token of htmlTokens(html)) page.take(token)
  return page.text()
}

/** Text growing line by line: where it stands in the page decides what white space means. */
class Page {
  private readonly lines: string[] = []
  private line = ''
  private pre = 0
  private quoted = 0

  take(token: HtmlToken): void {
    if (token.kind === 'text') this.write(token.text)
    else if (token.name === 'br') this.breakLine()
    else if (CELLS.has(token.name)) this.line += ' '
    else if (BLOCKS.has(token.name)) this.turnBlock(token.name, token.kind === 'open' ? 1 : -1)
  }

  text(): string {
    this.endBlock(false)
    return this.lines.join('\n').trim()
  }

  private write(text: string): void {
    if (this.pre === 0) {
      const flowing = text.replace(/[ \t\r\n\f\u00A0]+/g, ' ')
      this.line += this.line === '' ? flowing.trimStart() : flowing
      return
    }
    const [first = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n')
    this.line += first
    for (const next of rest) {
      this.breakLine()
      this.line = next
    }
  }

  private breakLine(): void {
    this.lines.push(`${'> '.repeat(Math.min(this.quoted, 5))}${this.line}`.trimEnd())
    this.line = ''
  }

  private turnBlock(name: string, step: number): void {
    this.endBlock(SPACED.has(name))
    if (name === 'pre') this.pre = Math.max(0, this.pre + step)
    if (name === 'blockquote') this.quoted = Math.max(0, this.quoted + step)
  }

  private endBlock(spaced: boolean): void {
    if (this.line.trim() !== '') this.breakLine()
    this.line = ''
    if (spaced && this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('')
  }
}
