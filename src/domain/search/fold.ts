/** Accents of Latin, Greek and Cyrillic letters; kana keep their voicing marks, which make another letter. */
const ACCENTS = /[\u0300-\u036F]/g

const UNSEEN = /[\p{Cc}\p{Cf}]/gu

/** A character with the marks upon it; those of half-width kana count as letters in Unicode. */
const CHARACTERS = /[\s\S][\p{M}\uFF9E\uFF9F]*/gu

const PLAIN = /^[ -~]$/

/** One character as search compares it: without case, accents and width; '' for what nobody sees. */
function foldCharacter(character: string): string {
  if (PLAIN.test(character)) return character.toLowerCase()
  return character
    .replace(UNSEEN, unseen => (/\s/.test(unseen) ? ' ' : ''))
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFC')
}

/** A folded text whose every UTF-16 unit knows where it stood. `origins` has one entry more, for the end. */
export type Folded = { readonly text: string; readonly folded: string; readonly origins: readonly number[] }

/** Folds a text for comparison; `text` is the text as it is to be shown, which the origins point into. */
export function fold(given: string): Folded {
  const text = given.toWellFormed().normalize('NFC')
  const origins: number[] = []
  let folded = ''
  let at = 0
  for (const [character] of text.matchAll(CHARACTERS)) {
    const piece = foldCharacter(character)
    for (let unit = 0; unit < piece.length; unit++) origins.push(at)
    folded += piece
    at += character.length
  }
  return { text, folded, origins: [...origins, at] }
}
