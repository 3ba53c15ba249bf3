import { Typography } from '@mantine/core'
import { createElement, Fragment, type ReactNode, useMemo } from 'react'
import { marked } from './marked.tsx'
import { OWN_FILE } from './own-file.ts'
import './rich.css'
import { RichBodyTable } from './RichBodyTable.tsx'

const TAGS = new Set(
  'p br strong b em i u s ul ol li a blockquote code pre h1 h2 h3 h4 hr table thead tbody tr th td span div'.split(' '),
)
const BETWEEN_CELLS = new Set(['table', 'thead', 'tbody', 'tr'])
const SAFE = /^(https?:|mailto:|tel:|\/(?!\/))/i

/**
 * Shows formatted text that was stored. The server has cleaned it; here it is built anew from the tags we
 * know, so that nothing else could ever run. `highlight` marks words that were searched.
 */
export function RichBody({ html, highlight }: { html: string; highlight?: string }) {
  const content = useMemo(() => built(html, highlight), [html, highlight])
  return (
    <Typography className="rich" fz="sm">
      {content}
    </Typography>
  )
}

function built(html: string, highlight: string | undefined): ReactNode {
  // a document made this way runs nothing and loads nothing
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return children(body, highlight)
}

const children = (node: Node, highlight: string | undefined): ReactNode =>
  createElement(Fragment, {}, ...[...node.childNodes].map((child) => shown(child, highlight)))

function shown(node: Node, highlight: string | undefined): ReactNode {
  // between rows and cells there is nothing but lines of the source
  if (node.nodeType === Node.TEXT_NODE && BETWEEN_CELLS.has(node.parentElement?.localName ?? '')) return null
  if (node.nodeType === Node.TEXT_NODE) return marked(node.textContent ?? '', highlight)
  if (!(node instanceof Element)) return null
  const tag = node.localName
  if (tag === 'br' || tag === 'hr') return createElement(tag)
  if (tag === 'script' || tag === 'style') return null
  if (tag === 'img') return <OwnPicture src={node.getAttribute('src') ?? ''} alt={node.getAttribute('alt') ?? ''} />
  const inside = children(node, highlight)
  if (!TAGS.has(tag)) return inside
  if (tag === 'table') return <RichBodyTable>{inside}</RichBodyTable>
  if (node instanceof HTMLTableCellElement) return createElement(tag, spans(node), inside)
  if (tag !== 'a') return createElement(tag, {}, inside)
  const href = node.getAttribute('href') ?? ''
  return SAFE.test(href) ? (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {inside}
    </a>
  ) : (
    inside
  )
}

const spans = ({ colSpan, rowSpan }: HTMLTableCellElement) => ({
  ...(colSpan > 1 ? { colSpan } : {}),
  ...(rowSpan > 1 ? { rowSpan } : {}),
})

/** Only pictures of our own: those of others would tell who reads. */
const OwnPicture = ({ src, alt }: { src: string; alt: string }) =>
  OWN_FILE.test(src) ? <img src={src} alt={alt} loading="lazy" /> : null
