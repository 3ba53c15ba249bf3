/** Lower case, without accents, single spaces: how texts are compared when people search. 'Ñuñoa  S.A.' → 'nunoa s.a.' */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
