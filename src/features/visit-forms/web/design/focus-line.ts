/** Takes the keyboard to a line of the form. */
export function focusLine(outline: ParentNode | null, key: string) {
  const line = outline?.querySelector<HTMLElement>(`[data-line="${key}"]`)
  if (line && document.activeElement !== line) line.focus()
}

/** Takes the keyboard to the name in the properties, ready to be written over. */
export function focusName(properties: ParentNode) {
  const name = properties.querySelector('input')
  name?.focus()
  name?.select()
}
