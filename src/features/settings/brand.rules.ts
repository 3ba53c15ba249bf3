/** Contrast that words need on their ground, for everybody to read them (WCAG 2.1, 1.4.3 at level AA). */
export const ENOUGH_CONTRAST = 4.5

/** What words stand on in the pages of the company: the page itself, and the panels in it. */
export const GROUNDS = {
  light: { ground: '#ffffff', panel: '#f5f7fa' },
  dark: { ground: '#14181d', panel: '#1e242b' },
}

export type Brand = {
  /** The company's colour as it is. */
  color: string
  /** Black or white: what is read on it. */
  onColor: string
  /** As near to it as can be read on the grounds of the light and the dark page. */
  accent: { light: string; dark: string }
}

/** How a company's colour, `#rrggbb`, is used so that words in it and on it can always be read. */
export const brandOf = (color: string): Brand => ({
  color,
  // what white cannot be read on, black can: the two contrasts make 21 together, multiplied
  onColor: contrast(color, '#ffffff') >= ENOUGH_CONTRAST ? '#ffffff' : '#000000',
  accent: {
    light: readable(color, '#000000', Object.values(GROUNDS.light)),
    dark: readable(color, '#ffffff', Object.values(GROUNDS.dark)),
  },
})

const STEPS = 50

/** The colour with as little of black or white in it as makes it readable. */
function readable(color: string, into: string, grounds: string[]): string {
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(color, into, step / STEPS)
    if (grounds.every((ground) => contrast(mixed, ground) >= ENOUGH_CONTRAST)) return mixed
  }
  return into
}

/** Between 1 (the same) and 21 (black on white); source: WCAG 2.1, “contrast ratio”. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** How light a colour is, from 0 to 1; source: WCAG 2.1, “relative luminance”. */
function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function mix(color: string, into: string, share: number): string {
  const goal = channels(into)
  const mixed = channels(color).map((channel, place) => Math.round(channel + (goal[place]! - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

const channels = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
