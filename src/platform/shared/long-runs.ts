const LONG_RUN = /\S{250}(?=\S)/gu

/**
 * A text with a space in what has more than 250 characters without one. PostgreSQL takes the square of its length to
 * find the words in something like 'a@1a@1…': minutes for a hundred thousand characters.
 */
export const withoutLongRuns = (text: string): string => text.replace(LONG_RUN, '$& ')
