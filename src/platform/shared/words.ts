export type Language = 'es' | 'en'

type Entry = string | ((...values: never[]) => string)
export type Words = { [key: string]: Entry | Words }

/** The same keys, each with the same kind of entry. */
type Like<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Like<T[K]>
}

/** The words of a feature in both languages; a key missing in one is a type error. */
export function words<const T extends Words>(both: { es: T; en: Like<T> }): { es: Like<T>; en: Like<T> } {
  return both as unknown as { es: Like<T>; en: Like<T> }
}

/** Words of refusals, by code, with `{name}` where a value stands. */
export type RefusalWords = { es: Record<string, string>; en: Record<string, string> }

/** Puts values into `{name}` places. */
export function fill(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
