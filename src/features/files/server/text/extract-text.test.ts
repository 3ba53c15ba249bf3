import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { MOST_TEXT, type TextKind } from '../../file-text.rules.ts'
import { docxOf, pagesOf, pdfBomb, pdfOf, scannedPdf, sealedPdf, xlsxOf, zipOf } from './documents.builders.ts'
import { extractText, type Limits } from './extract-text.ts'

const folder = mkdtempSync('/tmp/atiende-texts-')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
const never = new AbortController().signal

function textOf(
  kind: TextKind,
  bytes: Buffer | string,
  { signal = never, limits }: { signal?: AbortSignal; limits?: Limits } = {},
) {
  const path = join(folder, String(++made))
  writeFileSync(path, bytes)
  return extractText({ path, kind }, signal, limits)
}

const lamp = 'Cambie la lámpara del lector SM-5300 cada año.'

describe('the text', () => {
  test.each<[string, TextKind, () => Buffer | Promise<Buffer>]>([
    ['a PDF', 'pdf', () => pdfOf([lamp])],
    ['a Word document', 'docx', () => docxOf([lamp])],
    ['a workbook', 'xlsx', () => xlsxOf({ Mantención: [[lamp]] })],
    ['a text', 'plain', () => Buffer.from(lamp)],
    ['a text of an old program', 'plain', () => Buffer.from(lamp, 'latin1')],
  ])('of %s is read', async (_, kind, bytes) => {
    expect(await textOf(kind, await bytes())).toEqual({ text: expect.stringContaining(lamp) })
  })

  test('of a PDF of a hundred pages is read to the last one', async () => {
    const pages = Array.from({ length: 100 }, (_, n) => `Capítulo ${n + 1}: la pieza número ${n + 1} se limpia.`)
    const found = await textOf('pdf', await pagesOf(pages))
    expect(found).toEqual({ text: expect.stringContaining('Capítulo 100: la pieza número 100 se limpia.') })
  })

  test('of a workbook is that of all sheets, rows and numbers', async () => {
    const sheets = {
      Precios: [
        ['Cinta', 12990],
        ['Rodillo', 45],
      ],
      Repuestos: [['Lámpara', 'L-77']],
    }
    expect(await textOf('xlsx', xlsxOf(sheets))).toEqual({
      text: 'Precios\nCinta 12990\nRodillo 45\nRepuestos\nLámpara L-77',
    })
  })

  test('of a long file is its beginning', async () => {
    const found = await textOf('plain', 'lámpara '.repeat(500_000))
    expect('text' in found && found.text).toHaveLength(MOST_TEXT)
  })

  test('has no NUL in it', async () => {
    expect(await textOf('plain', 'a\0b')).toEqual({ text: 'a b' })
  })
})

describe('what cannot be read says why', () => {
  test.each<[string, TextKind, string, () => Buffer | Promise<Buffer>]>([
    ['a PDF with a password', 'pdf', 'protected', () => sealedPdf(lamp)],
    ['an Office file with a password', 'sealed', 'protected', () => Buffer.from('x')],
    ['a PDF that breaks off', 'pdf', 'damaged', async () => (await pdfOf([lamp])).subarray(0, 300)],
    ['what is no PDF', 'pdf', 'damaged', () => Buffer.from('hola')],
    ['an empty PDF', 'pdf', 'damaged', () => Buffer.alloc(0)],
    ['a Word document that breaks off', 'docx', 'damaged', () => docxOf([lamp]).subarray(0, 400)],
    ['a Word document without its text', 'docx', 'damaged', () => zipOf({ 'otro.xml': '<a/>' })],
    ['a Word document of broken XML', 'docx', 'damaged', () => docxOf(['<w:t'])],
    ['a workbook that breaks off', 'xlsx', 'damaged', () => xlsxOf({ A: [[lamp]] }).subarray(0, 500)],
    ['a workbook without its sheets', 'xlsx', 'damaged', () => zipOf({ 'otro.xml': '<a/>' })],
    ['a PDF of nothing but pictures', 'pdf', 'noText', scannedPdf],
    ['an empty Word document', 'docx', 'noText', () => docxOf([])],
    ['a text of spaces', 'plain', 'noText', () => Buffer.from(' \n ')],
  ])('%s', async (_, kind, reason, bytes) => {
    expect(await textOf(kind, await bytes())).toEqual({ reason })
  })

  test('a file that is not on the disk', async () => {
    expect(await extractText({ path: join(folder, 'nada'), kind: 'pdf' }, never)).toEqual({ reason: 'lost' })
  })
})

describe('the server is not hurt by', () => {
  const UNFOLDED = 700 * 1024 * 1024
  const limits = { megabytes: 200, milliseconds: 20_000 }
  const grown = async (work: () => Promise<unknown>) => {
    const before = process.memoryUsage().rss
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 20)
    await work()
    clearInterval(watch)
    return most
  }

  test.each<[string, TextKind, () => Buffer]>([
    ['a small Word document that unfolds to hundreds of megabytes', 'docx', () => docxOf([lamp], UNFOLDED)],
    ['a small PDF that unfolds to hundreds of megabytes', 'pdf', () => pdfBomb(UNFOLDED)],
  ])(
    '%s',
    async (_, kind, make) => {
      const bytes = make()
      let found: unknown
      const most = await grown(async () => void (found = await textOf(kind, bytes, { limits })))
      expect(found).toEqual({ reason: 'tooLarge' })
      expect(most).toBeLessThan(UNFOLDED / 1.5)
    },
    60_000,
  )

  test('a workbook whose only cell is the last one there can be', async () => {
    const far = xlsxOf({ A: [['lejos']] }, () => 'XFD1048576')
    expect(await textOf('xlsx', far, { limits })).toEqual({ text: 'A\nlejos' })
  })

  test('what takes too long', async () => {
    const bytes = await pagesOf(Array.from({ length: 60 }, () => lamp))
    expect(await textOf('pdf', bytes, { limits: { megabytes: 384, milliseconds: 1 } })).toEqual({ reason: 'tooLarge' })
  })
})

test('a reading that is stopped says so, and is ended', async () => {
  const stop = new AbortController()
  const reading = textOf('pdf', await pdfOf([lamp]), { signal: stop.signal })
  setTimeout(() => stop.abort(new Error('stopped')), 5)
  await expect(reading).rejects.toThrow('stopped')
})
