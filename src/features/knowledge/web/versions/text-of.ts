const LINES = new Set('p div li blockquote pre h1 h2 h3 h4 tr br hr img'.split(' '))
const CELLS = new Set(['td', 'th'])

/** The words of formatted text, a line for each paragraph, to be compared with those of another one. */
export function textOf(html: string): string {
  // a document made this way runs nothing and loads nothing
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return said(body)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

function said(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element)) return ''
  const inside = node.localName === 'img' ? `[${node.getAttribute('alt')}]` : [...node.childNodes].map(said).join('')
  // the cells of a row stand side by side
  if (CELLS.has(node.localName)) return `${inside.trim().replace(/\s+/g, ' ')} | `
  return LINES.has(node.localName) ? `\n${inside}\n` : inside
}
