const NAME = 'amazon'

/** Characters and pairs that pass for others at a glance. */
const TWINS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/nn/g, 'm'],
  [/vv/g, 'w'],
  [/[0оοօ]/g, 'o'],
  [/[@4аαạ]/g, 'a'],
  [/[мʍ]/g, 'm'],
  [/[2ʐᴢ]/g, 'z'],
  [/[пηո]/g, 'n'],
]

/** Amazon's own machine rooms: anybody rents there, nobody poses as the marketplace by it. */
const MACHINE_ROOMS = ['amazonses.com', 'amazonaws.com']

/** Says whether a domain is made to be read as Amazon's: the name in it, or a misspelling, or letters of other scripts. */
export function resemblesAmazon(domain: string): boolean {
  const host = domain.slice(0, 255).toLowerCase()
  if (MACHINE_ROOMS.some(room => host === room || host.endsWith(`.${room}`))) return false
  if (host.split('.').some(label => label.startsWith('xn--') && mayHideName(label))) return true
  const parts = host.split(/[.\-_]+/)
  return parts.some(part => hasName(part) || isMisspelt(unmasked(part)))
}

/** Says whether a display name, or the like, speaks in Amazon's name. */
export function namesAmazon(text: string): boolean {
  const words = text
    .slice(0, 500)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}@]+/u)
  const spelt = words.every(word => word.length <= 1) ? [words.join('')] : words
  return spelt.some(hasName) || /亚马逊|亞馬遜|アマゾン|seller central/i.test(text)
}

const hasName = (word: string): boolean => word.includes(NAME) || unmasked(word).includes(NAME)

const unmasked = (word: string): string =>
  TWINS.reduce((text, [twin, letter]) => text.replace(twin, letter), word.normalize('NFKD').replace(/\p{Mn}/gu, ''))

/** One letter missing, added, changed, or two swapped. */
function isMisspelt(word: string): boolean {
  if (Math.abs(word.length - NAME.length) > 1) return false
  let same = 0
  while (same < word.length && word[same] === NAME[same]) same++
  const rest = word.slice(same)
  const wanted = NAME.slice(same)
  return (
    rest.slice(1) === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  )
}

/** Punycode keeps the plain letters in front: those of "amazon", in order, with foreign ones between, are a disguise. */
function mayHideName(label: string): boolean {
  const plain = label.slice(4, Math.max(4, label.lastIndexOf('-'))).replaceAll('-', '')
  if (hasName(plain)) return true
  if (plain.length > NAME.length || plain.length < 2) return plain.length < 2 && label.length < 20
  let from = 0
  return [...plain].every(letter => {
    const at = NAME.indexOf(letter, from)
    from = at + 1
    return at >= 0
  })
}
