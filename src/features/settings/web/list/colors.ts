/** Colours that can be told apart, on light and on dark. */
export const COLORS = [
  '#c92a2a',
  '#e8590c',
  '#f08c00',
  '#66a80f',
  '#2f9e44',
  '#099268',
  '#0c8599',
  '#1971c2',
  '#3b5bdb',
  '#6741d9',
  '#9c36b5',
  '#c2255c',
  '#868e96',
  '#495057',
]

/** The next one in the row, so that neighbours differ. */
export const colorAfter = (color: string | undefined) => COLORS[(COLORS.indexOf(color ?? '') + 2) % COLORS.length]!
