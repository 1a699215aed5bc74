import { foldText } from './clean-text.ts'

/** First letters of the months, accents folded, as the notices' languages spell them; the longest match decides. */
const MONTHS: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'januar',
    'janvier',
    'janv',
    'enero',
    'ene',
    'gennaio',
    'gen',
    'janeiro',
    'januari',
    'stycznia',
    'ocak',
  ],
  [
    'february',
    'feb',
    'februar',
    'fevrier',
    'fevr',
    'febrero',
    'febbraio',
    'fevereiro',
    'fev',
    'februari',
    'lutego',
    'subat',
  ],
  ['march', 'mar', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart', 'mrt', 'marca', 'mart'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile', 'kwietnia', 'nisan'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'maio', 'mei', 'maj', 'maja', 'mayis'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho', 'czerwca', 'haziran'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug', 'julho', 'lipca', 'temmuz'],
  ['august', 'aug', 'aout', 'agosto', 'ago', 'augusti', 'augustus', 'sierpnia', 'agustos'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'settembre', 'set', 'setembro', 'wrzesnia', 'eylul'],
  [
    'october',
    'oct',
    'oktober',
    'okt',
    'octobre',
    'octubre',
    'ottobre',
    'ott',
    'outubro',
    'out',
    'pazdziernika',
    'ekim',
  ],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'listopada', 'kasim'],
  ['december', 'dec', 'dezember', 'dez', 'decembre', 'diciembre', 'dic', 'dicembre', 'dezembro', 'grudnia', 'aralik'],
]

const MONTH_NUMBER: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map(name => [name, index + 1] as const)),
)

/** Which number comes first in "05/09/2017": the month on amazon.com, the day elsewhere. */
export type NumericOrder = 'month-first' | 'day-first'

/** A date as notices write it, in any of their languages, as "2017-09-05" or "2017-09-05T14:30"; null when it is none. */
export function readDate(text: string, order: NumericOrder): string | null {
  const folded = foldText(text.slice(0, 120))
  const iso = /^(\d{4}-\d{2}-\d{2})t(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(z|[+-]\d{2}:?\d{2})?\b/.exec(folded)
  if (iso?.[1] && iso[2] && isDate(iso[1])) return `${iso[1]}T${iso[2]}${(iso[3] ?? '').toUpperCase()}`
  const date = yearFirst(folded) ?? numeric(folded, order) ?? named(folded)
  if (date === null) return null
  const time = timeIn(folded)
  return time === null ? date : `${date}T${time}`
}

function yearFirst(text: string): string | null {
  const match = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/.exec(text)
  return match ? dateOf(match[1], Number(match[2]), match[3]) : null
}

function numeric(text: string, order: NumericOrder): string | null {
  const match = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text)
  if (!match) return null
  // With full stops or hyphens the day comes first everywhere; only slashes are read both ways.
  const monthFirst = order === 'month-first' && match[2] === '/'
  const [month, day] = monthFirst ? [match[1], match[3]] : [match[3], match[1]]
  return dateOf(match[4], Number(month), day) ?? dateOf(match[4], Number(day), month)
}

function named(text: string): string | null {
  const month = (text.match(/\p{L}+/gu) ?? []).map(word => MONTH_NUMBER.get(word)).find(number => number !== undefined)
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(text)?.[1]
  const day = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(text)?.[1]
  return month === undefined ? null : dateOf(year, month, day)
}

function timeIn(text: string): string | null {
  const match = /(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)\s?([ap])?\.?(?:m\b)?/.exec(text)
  if (!match?.[1] || !match[2]) return null
  const hour = (Number(match[1]) % (match[3] ? 12 : 24)) + (match[3] === 'p' ? 12 : 0)
  return Number(match[1]) < 24 && Number(match[2]) < 60 ? `${String(hour).padStart(2, '0')}:${match[2]}` : null
}

function dateOf(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined || day === undefined) return null
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : null
}

function isDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const longest = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  return year > 1990 && year < 2200 && day >= 1 && day <= (longest[month - 1] ?? 0)
}
