/** One with other parts; a part that is undefined is left out, as in what was never set. */
export function withPart<T extends object>(one: T, part: { [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries({ ...one, ...part }).filter(([, value]) => value !== undefined)) as T
}
