/** The same content as the same text, in whatever order its parts came or a database keeps them; what is empty is not told. */
export const inOrder = (content: unknown): string | undefined =>
  JSON.stringify(content, (_, value: unknown) => {
    if (!value || typeof value !== 'object' || Array.isArray(value)) return value
    const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
    return Object.fromEntries(parts.sort(([one], [other]) => (one < other ? -1 : 1)))
  })
