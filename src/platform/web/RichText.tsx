import type { Ref } from 'react'

export type RichTextHandle = { focus: () => void }

export type RichTextProps = {
  /** Name of the field, shown above unless `hideLabel`. */
  label: string
  hideLabel?: boolean
  /** HTML; empty text is ''. */
  value: string
  onChange: (html: string) => void
  /** Ctrl+Enter. */
  onSubmit?: () => void
  error?: string
  placeholder?: string
  required?: boolean
  autoFocus?: boolean
  /** Pixels. */
  minHeight?: number
  ref?: Ref<RichTextHandle>
}

/** Field for formatted text: bold, italic, lists, link, quote, code. */
export function RichText(_props: RichTextProps) {
  return null
}
