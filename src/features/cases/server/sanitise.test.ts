import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../platform/shared/refusal.ts'
import { sanitise } from './sanitise.ts'

const clean = (html: string) => sanitise('body', html).html
const words = (html: string) => sanitise('body', html).text
const refused = (html: string) => {
  try {
    sanitise('body', html)
    return undefined
  } catch (error) {
    return (error as Refusal).reasons[0]
  }
}

describe('formatted text', () => {
  test.each([
    ['<p>Hola <strong>mundo</strong></p>', '<p>Hola <strong>mundo</strong></p>'],
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<script>alert(1)</script>a', 'a'],
    ['<img src=x onerror=alert(1)>a', 'a'],
    ['<svg><script>alert(1)</script></svg>a', 'a'],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>a', 'a'],
    ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', undefined],
    ['<a href="javascript:alert(1)">a</a>', '<a rel="noopener nofollow" target="_blank">a</a>'],
    ['<a href="JaVa\tscript:alert(1)">a</a>', '<a rel="noopener nofollow" target="_blank">a</a>'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">a', '<p>a</p>'],
    ['<!--><script>alert(1)</script>-->a', '--&gt;a'],
    ['<template><script>alert(1)</script></template>a', 'a'],
    ['<a href="/\\other.cl">a</a>', '<a rel="noopener nofollow" target="_blank">a</a>'],
    ['&#7;a&#1;', 'a'],
    ['<a href="//other.cl">a</a>', '<a rel="noopener nofollow" target="_blank">a</a>'],
    [
      '<a href="https://softland.cl" target="_top" onclick="x">a</a>',
      '<a href="https://softland.cl" rel="noopener nofollow" target="_blank">a</a>',
    ],
    ['<p style="position:fixed">a</p>', '<p>a</p>'],
    ['<form action="/x"><input value="a"><button>b</button></form>', 'b'],
    ['5 < 6 && 7 > 3', '5 &lt; 6 &amp;&amp; 7 &gt; 3'],
    ['una línea\notra', 'una línea<br />otra'],
    ['emoji 👍🏽 y ñ', 'emoji 👍🏽 y ñ'],
  ])('keeps only what is known: %s', (given, kept) => {
    if (kept === undefined) expect(refused(given)?.code).toBe('text.empty')
    else expect(clean(given)).toBe(kept)
  })

  test.each([
    ['<p>uno</p><p>dos</p>', 'uno\ndos'],
    ['<ul><li>uno</li><li>dos</li></ul>', 'uno\ndos'],
    ['<div>uno</div><div>dos</div>', 'uno\ndos'],
    ['<p>uno<br>dos</p>', 'uno\ndos'],
    ['<p>a &lt;b&gt; &amp;amp; c</p>', 'a <b> &amp; c'],
    ['<table><tr><td>uno</td><td>dos</td></tr></table>', 'uno\ndos'],
    ['im<b>pre</b>sora', 'impresora'],
  ])('has the same words as plain text: %s', (given, text) => expect(words(given)).toBe(text))

  test.each(['<p></p>', '<p> &nbsp; </p>', '<p><br></p>', '<img src="x">', '<script>alert(1)</script>'])(
    'that says nothing is refused by its field: %s',
    (given) => expect(refused(given)).toMatchObject({ code: 'text.empty', field: 'body' }),
  )

  test.each([
    ['a million characters', '<p>hola</p>'.repeat(95_000)],
    ['100,000 nested tags', `${'<div>'.repeat(100_000)}x`],
    ['8,000 nested tags', `${'<b>'.repeat(8_000)}x`],
    ['a tag of 100,000 attributes', `<p ${'a=1 '.repeat(24_000)}>x</p>`],
    ['100,000 signs', '&'.repeat(99_000)],
  ])('answers a bomb quickly: %s', (_, given) => {
    const start = process.cpuUsage()
    const reason = refused(given)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500) // ms of work, however busy the machine is
    if (reason) expect(reason.code).toBe('text.too_complex')
  })

  test('nested without end is flattened', () => {
    expect(clean(`${'<b>'.repeat(500)}x`).match(/<b>/g)).toHaveLength(30)
  })
})

describe('videos', () => {
  const at = (href: string) => `<a href="${href}" rel="noopener nofollow" target="_blank">${href}</a>`
  test.each([
    [at('https://www.youtube.com/watch?v=aB3_-x9&amp;t=5'), at('https://www.youtube.com/watch?v=aB3_-x9&amp;t=5')],
    [
      '<iframe src="https://www.youtube.com/embed/aB3_-x9?rel=0"></iframe>',
      at('https://www.youtube.com/watch?v=aB3_-x9'),
    ],
    ['<iframe src="//www.youtube-nocookie.com/embed/aB3_-x9"></iframe>', at('https://www.youtube.com/watch?v=aB3_-x9')],
    ['<iframe src="https://player.vimeo.com/video/76979871"></iframe>', at('https://vimeo.com/76979871')],
    ['<iframe src="https://otro.cl/www.youtube.com/embed/aB3_-x9"></iframe>', ''],
    ['<iframe src="javascript:alert(1)"></iframe>', ''],
  ])('are links: %s', (given, kept) => expect(clean(`<p>Vea:</p>${given}`)).toBe(`<p>Vea:</p>${kept}`))
})

test('what has no space for long has some in its words, so that it is searchable in time', () => {
  const { html, text } = sanitise('body', `<p>${'a1@'.repeat(30_000)}</p>`)
  expect(html).toHaveLength(90_000 + '<p></p>'.length)
  expect(Math.max(...text.split(' ').map(({ length }) => length))).toBe(250)
})

describe('tables', () => {
  test.each([
    ['<thead><tr><th>Carga</th></tr></thead>', '<thead><tr><th>Carga</th></tr></thead>'],
    [
      '<tbody><tr><td colspan="2" rowspan="100">a</td></tr></tbody>',
      '<tbody><tr><td colspan="2" rowspan="100">a</td></tr></tbody>',
    ],
    ['<tr><td colspan="1">a</td></tr>', '<tr><td>a</td></tr>'],
    ['<tr><td colspan="101" rowspan="65534">a</td></tr>', '<tr><td>a</td></tr>'],
    ['<tr><td colspan="-2" rowspan="2e1">a</td></tr>', '<tr><td>a</td></tr>'],
    ['<tr><td style="width:9999px" width="9999" onclick="x()">a</td></tr>', '<tr><td>a</td></tr>'],
    ['<colgroup><col width="9"></colgroup><tr><td><p>a</p></td></tr>', '<tr><td><p>a</p></td></tr>'],
  ])('keep rows, headers and cells that take up several: %s', (given, kept) =>
    expect(clean(`<table>${given}</table>`)).toBe(`<table>${kept}</table>`),
  )
})

describe('pictures', () => {
  const id = '018f0000-0000-7000-8000-00000000000a'
  const withPictures = (html: string) => sanitise('body', html, { pictures: true }).html
  test.each([
    [
      `<img src="/api/files/${id}/content" alt="Foto" onload="x()">`,
      `<img src="/api/files/${id}/content" alt="Foto" />`,
    ],
    [`<img src="https://otro.cl/api/files/${id}/content">`, ''],
    [`<img src="//otro.cl/api/files/${id}/content">`, ''],
    [`<img src="/api/files/${id}/content?x=1">`, ''],
    ['<img src="/api/people">', ''],
    ['<img src="data:image/png;base64,AAAA">', ''],
    ['<img srcset="https://otro.cl/a.png">', ''],
    ['<img>', ''],
  ])('%s stands as %s', (html, kept) => {
    expect(withPictures(`<p>a</p>${html}`)).toBe(`<p>a</p>${kept}`)
  })
})
