import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.d.ts'
import { type Content, renderPdf } from '../../../../platform/server/pdf.ts'
import { PNG } from '../files.builders.ts'

/** Files as programs write them, with the text that a test is about. */

/** A PDF with this content. */
export const pdfOf = (content: Content[]): Promise<Buffer> =>
  renderPdf({
    title: 'Manual',
    author: 'Empresa',
    language: 'es',
    paper: 'letter',
    running: 'Manual',
    pageNumber: '{page}/{pages}',
    content,
  })

/** A page for each text. */
export const pagesOf = (texts: string[]): Promise<Buffer> =>
  pdfOf(texts.map((text, place) => ({ text, pageBreak: place ? 'before' : undefined })))

async function bare(document: TDocumentDefinitions): Promise<Buffer> {
  const font = fileURLToPath(import.meta.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf'))
  pdfmake.setFonts({ Roboto: { normal: font, bold: font, italics: font, bolditalics: font } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  return Buffer.from(await pdfmake.createPdf(document).getBuffer())
}

/** A PDF that nobody opens without the password. */
export const sealedPdf = (text: string) => bare({ content: [text], userPassword: 'clave', ownerPassword: 'otra' })

/** A PDF that was scanned: a picture, and no letter. */
export const scannedPdf = () =>
  bare({ content: [{ image: `data:image/png;base64,${PNG.toString('base64')}`, width: 9 }] })

/** A PDF of one page whose drawing unfolds to so many bytes. */
export function pdfBomb(bytes: number): Buffer {
  const drawing = deflateSync(Buffer.alloc(bytes, ' '))
  const pieces: Buffer[] = []
  const places: number[] = []
  let length = 0
  const add = (piece: string | Buffer) => {
    const bytes = Buffer.from(piece as string)
    pieces.push(bytes)
    length += bytes.length
  }
  const object = (...content: (string | Buffer)[]) => {
    places.push(length)
    for (const piece of [`${places.length} 0 obj\n`, ...content, '\nendobj\n']) add(piece)
  }
  add('%PDF-1.4\n')
  object('<</Type/Catalog/Pages 2 0 R>>')
  object('<</Type/Pages/Kids[3 0 R]/Count 1>>')
  object('<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>')
  object(`<</Length ${drawing.length}/Filter/FlateDecode>>\nstream\n`, drawing, '\nendstream')
  const table = length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  add(`xref\n0 5\n0000000000 65535 f \n${rows.join('')}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`)
  return Buffer.concat(pieces)
}

/** An archive with these files in it, compressed. */
export function zipOf(files: Record<string, string | Buffer>): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const facts = Buffer.alloc(26) // from the version that is needed to the length of the extra field
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    local.push(Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed)
    central.push(Buffer.from('PK\x01\x02\x14\x00'), facts, rest, Buffer.from(name))
    offset += 4 + facts.length + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(18)
  const count = Object.keys(files).length
  const centralBytes = Buffer.concat(central)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(centralBytes.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, centralBytes, Buffer.from('PK\x05\x06'), end])
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument'

const relations = (...targets: [kind: string, target: string][]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([kind, target], place) => `<Relationship Id="r${place + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const contentTypes = (...parts: [part: string, type: string][]) =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`)
    .join('')}</Types>`

/** A Word document of these paragraphs. `padding`: spaces that its text is made longer with. */
export function docxOf(paragraphs: string[], padding = 0): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  const document = `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body>`
  return zipOf({
    '[Content_Types].xml': contentTypes(['/word/document.xml', 'wordprocessingml.document.main']),
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/document.xml': Buffer.concat([
      Buffer.from(document),
      Buffer.alloc(padding, ' '),
      Buffer.from('</w:document>'),
    ]),
  })
}

const nextPlace = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row + 1}`

/** A workbook with these sheets of rows; a number stands as number, a text within its cell. */
export function xlsxOf(sheets: Record<string, (string | number)[][]>, placeOf = nextPlace): Buffer {
  const names = Object.keys(sheets)
  const cell = (value: string | number, column: number, row: number) => {
    const place = placeOf(column, row)
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
    return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
  }
  const sheet = (rows: (string | number)[][]) =>
    `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, x, y)).join('')}</row>`)
      .join('')}</sheetData></worksheet>`
  const workbook = `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="r${place + 1}"/>`)
    .join('')}</sheets></workbook>`
  return zipOf({
    '[Content_Types].xml': contentTypes(
      ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ...names.map((_, n): [string, string] => [`/xl/worksheets/sheet${n + 1}.xml`, 'spreadsheetml.worksheet']),
    ),
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations(
      ...names.map((_, n): [string, string] => ['worksheet', `worksheets/sheet${n + 1}.xml`]),
    ),
    ...Object.fromEntries(names.map((name, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheet(sheets[name]!)])),
  })
}
