/** Takes the keyboard to a line of the form. */
export function focusLine(outline: ParentNode | null, key: string) {
  const line = outline?.querySelector<HTMLElement>(`[data-line="${key}"]`)
  if (line && document.activeElement !== line) line.focus()
}
