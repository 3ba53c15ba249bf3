/** Minutes as they stand in a column of figures: 1:05; a stroke for nothing. */
export const inColumn = (minutes: number): string =>
  minutes ? `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}` : '–'
