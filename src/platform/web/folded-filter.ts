import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { searchKey } from '../shared/search-key.ts'

/** Whether every word of `query` stands in `text`; accents and capitals do not matter. */
export const foldedIncludes = (text: string, query: string): boolean => {
  const whole = searchKey(text)
  return searchKey(query)
    .split(/\s+/)
    .every((word) => whole.includes(word))
}

/** The same for the options of a `Select`. */
export const foldedFilter: OptionsFilter = ({ options, search }) =>
  (options as ComboboxItem[]).filter((option) => foldedIncludes(option.label, search))
