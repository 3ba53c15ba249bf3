import { extractText } from 'unpdf'
import { expect, test } from 'vitest'
import { type Content, type PdfDocument, picture, renderPdf } from './pdf.ts'
import { jpegOf, pngOf } from './pictures.builders.ts'

const paper = (content: Content[], more: Partial<PdfDocument> = {}) =>
  renderPdf({
    title: 'Cañón y pingüino',
    author: 'Ñandú Ltda.',
    language: 'es',
    paper: 'letter',
    running: 'Sigue',
    pageNumber: 'Página {page} de {pages}',
    content,
    ...more,
  })
const text = (pdf: Buffer) => pdf.toString('latin1')
const pagesOf = (pdf: Buffer) => text(pdf).match(/\/Type \/Page\b/g)!.length

test('a document comes as PDF with the fonts in it', async () => {
  const pdf = await paper([{ text: 'Á é í ó ú ñ ü ¿?' }])
  expect(text(pdf)).toMatch(/^%PDF-1\.\d/)
  expect(text(pdf)).toContain('/FontFile2')
  expect(text(pdf)).toContain('/Lang (es-CL)')
  expect(pagesOf(pdf)).toBe(1)
})

test('letter and A4 are what they say', async () => {
  expect(text(await paper([]))).toContain('/MediaBox [0 0 612 792]')
  expect(text(await paper([], { paper: 'a4' }))).toContain('/MediaBox [0 0 595.28 841.89]')
})

test('three hundred lines go over pages, and several documents at once are all finished', async () => {
  const body = Array.from({ length: 300 }, (_, n) => [`Línea ${n}`, { text: String(n), style: 'number' }])
  const table: Content = { layout: 'rows', table: { headerRows: 1, widths: ['*', 60], body: [['Qué', 'N°'], ...body] } }
  const all = await Promise.all([paper([table]), paper(['corto'])])
  expect(all.map(pagesOf)).toEqual([expect.any(Number), 1])
  expect(pagesOf(all[0])).toBeGreaterThan(5)
})

test('nothing is fetched and no file is read for a document', async () => {
  await expect(paper([{ image: '/etc/passwd' }])).rejects.toThrow()
  await expect(paper([{ image: 'http://127.0.0.1:1/x.png' }])).rejects.toThrow()
  expect(pagesOf(await paper(['después']))).toBe(1)
})

test('pictures stand in it, and damaged ones give way to words', async () => {
  const bytes = (one: Buffer) => Uint8Array.from(one)
  const shown = ['jpeg', 'turned', 'png', 'clear', 'cut', 'away']
  const pdf = await paper(
    shown.map((name) => picture(name, [100, 100], { text: `no se pudo: ${name}` })),
    {
      pictures: {
        jpeg: bytes(jpegOf(1600, 1200)),
        turned: bytes(jpegOf(1600, 1200, { turned: 6 })),
        png: bytes(pngOf(40, 30)),
        clear: bytes(pngOf(40, 30, { alpha: true })),
        cut: bytes(jpegOf(1600, 1200).subarray(0, 400)),
      },
    },
  )
  expect(text(pdf).match(/\/Filter \/DCTDecode/g)).toHaveLength(2)
  const { text: words } = await extractText(new Uint8Array(pdf), { mergePages: true })
  expect(words.match(/no se pudo: \w+/g)).toEqual(['no se pudo: cut', 'no se pudo: away'])
})

test('a document is made when its turn comes, and one that cannot be made is in nobody’s way', async () => {
  const order: string[] = []
  const made = (name: string) => async () => {
    order.push(name)
    if (name === 'b') throw new Error('b')
    return {
      title: name,
      author: '',
      language: 'es' as const,
      paper: 'a4' as const,
      running: '',
      pageNumber: '',
      content: [name],
    }
  }
  const all = await Promise.allSettled(['a', 'b', 'c'].map((name) => renderPdf(made(name))))
  expect(order).toEqual(['a', 'b', 'c'])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('a document that takes too long is given up, and the next one is made', async () => {
  const long = Array.from({ length: 20_000 }, (_, n) => `Línea ${n}`)
  const document = { title: 'a', author: 'b', language: 'es', paper: 'a4', running: 'c', pageNumber: '{page}' } as const
  const given = renderPdf({ ...document, content: long }, 200)
  const next = paper(['corto'])
  await expect(given).rejects.toThrow('not finished')
  expect(pagesOf(await next)).toBe(1)
})

test('a document that cannot be handed over is refused, and is in nobody’s way', async () => {
  const content = [{ text: 'x', link: () => 'y' }] as unknown as Content[]
  const document = { title: 'a', author: 'b', language: 'es', paper: 'a4', running: 'c', pageNumber: '{page}' } as const
  await expect(renderPdf({ ...document, content }, 50)).rejects.toThrow('could not be cloned')
  const long = Array.from({ length: 400 }, (_, n) => `Línea ${n}`)
  expect(pagesOf(await paper(long))).toBeGreaterThan(5)
})

test('a document with pictures that cannot be laid out fails at once', async () => {
  const spoilt = { table: { widths: ['*', '*'], body: [['a', 'b'], ['c']] } } as unknown as Content
  const document = { title: 'a', author: 'b', language: 'es', paper: 'a4', running: 'c', pageNumber: '{page}' } as const
  const pictures = { png: Uint8Array.from(pngOf(4, 3)) }
  const given = renderPdf({ ...document, content: [picture('png', [10, 10], 'x'), spoilt], pictures }, 5000)
  await expect(given).rejects.toThrow(/^(?!.*not finished)/)
})
