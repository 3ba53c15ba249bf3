import { Input, Skeleton } from '@mantine/core'
import { lazy, type Ref, Suspense } from 'react'
import type { Picture } from './rich-picture.ts'
import type { Slash } from './slash-menu.ts'

export type RichTextHandle = {
  focus: () => void
  /** Puts HTML where the cursor is or was, at the end when it never was here. */
  insert: (html: string) => void
  /** Opens the list that a slash opens. */
  openSlash: () => void
}

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
  /** Whether the text has headings. */
  headings?: boolean
  /** Keeps pictures that are pasted, dropped or chosen, and answers where they are; without it there are none. */
  onPictures?: (files: File[]) => Promise<Picture[]>
  /** What a slash at the beginning of a word offers to put into the text; there or not as long as the field stands. */
  slash?: Slash
  /** Pieces of the text that are shown as chips; it finds all of them. */
  chips?: RegExp
  ref?: Ref<RichTextHandle>
}

// the editor is the heaviest part of the screens: it comes after the first paint, and before it is asked for
const load = () => import('./RichTextEditor.tsx')
const Editor = lazy(load)
setTimeout(() => void load().catch(() => undefined), 1000)

/** Field for formatted text: bold, italic, lists, link, quote, code, tables; headings and pictures where asked for. */
export function RichText(props: RichTextProps) {
  const { label, hideLabel, required, minHeight = 110 } = props
  return (
    <Suspense
      fallback={
        <Input.Wrapper label={hideLabel ? undefined : label} labelElement="div" withAsterisk={required}>
          <Skeleton height={minHeight + 46} />
        </Input.Wrapper>
      }
    >
      <Editor {...props} />
    </Suspense>
  )
}
