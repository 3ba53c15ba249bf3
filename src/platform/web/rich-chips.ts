import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'

/** Shows the pieces of a text that the pattern finds as chips; the text itself stays as it is. */
export const richChips = (pattern: RegExp) =>
  Extension.create({
    name: 'chips',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        state: {
          init: (_, { doc }) => chipsOf(doc, pattern),
          apply: (change, chips) => (change.docChanged ? chipsOf(change.doc, pattern) : chips),
        },
        props: {
          decorations(state) {
            return this.getState(state)
          },
        },
      }),
    ],
  })

function chipsOf(doc: Node, pattern: RegExp): DecorationSet {
  const chips: Decoration[] = []
  doc.descendants((node, at) => {
    for (const { index, 0: found } of node.text?.matchAll(pattern) ?? [])
      chips.push(Decoration.inline(at + index, at + index + found.length, { class: 'rich-chip' }))
  })
  return DecorationSet.create(doc, chips)
}
