import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Node } from '@tiptap/react'

/** Rows or columns that one cell may take up: wider ones come from layouts, or from somebody who means harm. */
const MOST_SPANNED = 100

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (cell: HTMLElement) => {
    const told = Number(cell.getAttribute(name))
    return Number.isInteger(told) && told > 1 && told <= MOST_SPANNED ? told : 1
  },
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
})

// the tables' machinery asks for widths; here a cell is as wide as its words
const attributes = () => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: { default: null, rendered: false, parseHTML: () => null },
})

/** A text in which tables stand between paragraphs, never in a list, a quote or another table. */
export const richTables = [
  Node.create({ name: 'doc', topNode: true, content: '(block | table)+' }),
  Table.extend({ group: 'table', renderHTML: () => ['table', ['tbody', 0]] }),
  TableRow,
  TableHeader.extend({ addAttributes: attributes }),
  TableCell.extend({ addAttributes: attributes }),
]

/**
 * Pasted HTML without the tables that e-mails and pages are laid out with: those around other tables, of a single cell,
 * or called presentation. What stands in them stays.
 */
export function withoutLayoutTables(html: string): string {
  // what was copied from a text of ours is as it is meant
  if (!/<table[\s>]/i.test(html) || html.includes('data-pm-slice')) return html
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const table of body.querySelectorAll('table')) {
    const cells = [...table.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === table)
    const isLayout =
      cells.length < 2 || table.querySelector('table') || /^(presentation|none)$/.test(table.getAttribute('role') ?? '')
    if (isLayout) table.replaceWith(...cells.map(asBlock))
  }
  return body.innerHTML
}

function asBlock(cell: Element): Element {
  const block = cell.ownerDocument.createElement('div')
  block.append(...cell.childNodes)
  return block
}
