/** '12' → 12; undefined for what is no whole number. */
export const readWhole = (typed: string): number | undefined =>
  /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : undefined

/** '150', '150 %', '× 1,5' → 150; undefined for what is no percentage. */
export function readPercent(typed: string): number | undefined {
  const bare = typed.replace(/\s/g, '').replace(/%$/, '')
  const [, factor] = /^[x×*](\d{1,3}(?:[.,]\d{1,2})?)$/i.exec(bare) ?? []
  return factor ? Math.round(Number(factor.replace(',', '.')) * 100) : readWhole(bare)
}
