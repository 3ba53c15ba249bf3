const ALIKE: Record<string, string> = {
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
}

const MOST_LETTERS = 400

/**
 * Lower case, without accents, single spaces: how texts are compared when people search. 'Ñuñoa  S.A.' → 'nunoa s.a.'
 * The same as the function `search_key` of the database.
 */
export function searchKey(text: string): string {
  const key = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[A-ZØøŁłĐđıßÆæŒœ]/g, (letter) => ALIKE[letter] ?? letter.toLowerCase())
    .replace(/[ \t\n\v\f\r]+/g, ' ')
    .replace(/^ | $/g, '')
  return key.length > MOST_LETTERS ? [...key].slice(0, MOST_LETTERS).join('') : key
}
