/** What even the least of something is drawn with, in hundredths. */
const LEAST = 4

/**
 * How high the bar of each figure is, in hundredths of the highest one. None at all has a line, so that it is seen to
 * be none; where there is nothing to tell there is no bar. What fell below none, such as days won, is drawn as none.
 */
export function heightsOf(values: (number | null)[]): (number | null)[] {
  const most = Math.max(0, ...values.map((value) => value ?? 0))
  return values.map((value) => {
    if (value === null) return null
    return value <= 0 ? 1 : Math.max(LEAST, Math.round((value / most) * 100))
  })
}
