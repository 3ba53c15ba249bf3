/** The id of what takes the focus, by the name that reasons use. */
export const fieldId = (name: string) => `terreno-${name}`

/** Takes the person to a field, in the middle of the screen. */
export function focusField(name: string) {
  const target = document.getElementById(fieldId(name))
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}
