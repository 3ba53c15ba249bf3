/** 'la [[lámpara]] quemada' → its parts, each marked or not; a sign without its pair stays as it was written. */
export function snippetParts(snippet: string): { text: string; marked: boolean }[] {
  return snippet
    .split(/\[\[(.*?)\]\]/s)
    .map((text, place) => ({ text, marked: place % 2 === 1 }))
    .filter(({ text }) => text)
}
