const BEGINNINGS = 'b c d f g j l m n p r s t v ch'.split(' ')
const VOWELS = 'aeiou'

/** Eight syllables that can be read out on the phone: 'tava-meri-sopu-nadi', some 50 bits of chance. */
export function proposePassword(): string {
  const syllables = Array.from({ length: 8 }, () => pick(BEGINNINGS) + pick(VOWELS))
  return [0, 2, 4, 6].map((at) => syllables[at]! + syllables[at + 1]!).join('-')
}

/** 240 is a multiple of both lengths, so that each one is as likely as the others. */
function pick(from: string[] | string): string {
  const [byte] = crypto.getRandomValues(new Uint8Array(1))
  return byte! < 240 ? from[byte! % from.length]! : pick(from)
}
