import { closeHistory } from '@tiptap/pm/history'
import { DOMParser as Reader, type Node, Slice } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'

export type Place = { from: number; to: number }

/**
 * Puts HTML in place of a piece of the text, as one step that can be undone: paragraphs at its ends join those around
 * them, everything else stands apart. The cursor goes behind it, and what is typed next belongs to no link of it.
 */
export function insertHtml(editor: Editor, place: Place, html: string): void {
  // a document made this way runs nothing and loads nothing
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const { content } = Reader.fromSchema(editor.schema).parse(body)
  const slice = new Slice(content, joins(content.firstChild), joins(content.lastChild))
  const step = closeHistory(editor.state.tr).replaceRange(place.from, place.to, slice)
  step.setSelection(Selection.near(step.doc.resolve(step.mapping.map(place.to)), -1))
  editor.view.dispatch(step.setStoredMarks([]).scrollIntoView())
  editor.view.focus()
}

const joins = (node: Node | null) => (node?.type.name === 'paragraph' ? 1 : 0)

/** Follows a place while the text around it changes; the answer says where it is then. */
export function followPlace(editor: Editor, at: number): () => Place {
  let now = at
  const follow = ({ transaction }: { transaction: { mapping: { map: (at: number) => number } } }) => {
    now = transaction.mapping.map(now)
  }
  editor.on('transaction', follow)
  return () => {
    editor.off('transaction', follow)
    return { from: now, to: now }
  }
}
