let opened: string | undefined

/** The document that is gone to from the list: whoever comes back goes on from there. */
export const noteOpened = (ref: string) => void (opened = ref)

/** Which one that was; told once. */
export function takeOpened(): string | undefined {
  const ref = opened
  opened = undefined
  return ref
}
