import { Mark } from '@mantine/core'
import { createElement, Fragment, type ReactNode } from 'react'
import { searchKey } from '../shared/search-key.ts'

/** Marks the words of `text` that begin like one of the searched ones; accents and endings do not matter. */
export function marked(text: string, searched: string | undefined): ReactNode {
  const roots = searchKey(searched ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => (word.length > 5 ? word.slice(0, -2) : word))
  if (!roots.length) return text
  const parts = text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, place) => {
    const hit = place % 2 === 1 && roots.some((root) => searchKey(part).startsWith(root))
    return hit ? createElement(Mark, {}, part) : part
  })
  return createElement(Fragment, {}, ...parts)
}
