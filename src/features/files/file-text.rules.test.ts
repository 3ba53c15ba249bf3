import { describe, expect, test } from 'vitest'
import { cleanText, MOST_TEXT, partsOf, saysSomething, textKindOf } from './file-text.rules.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test.each([
  ['manual.pdf', 'application/pdf', 'pdf'],
  ['sin nombre', 'application/pdf', 'pdf'],
  ['guia.docx', DOCX, 'docx'],
  ['precios.xlsx', XLSX, 'xlsx'],
  ['macros.xlsm', 'application/vnd.ms-excel.sheet.macroenabled.12', 'xlsx'],
  ['nota.txt', 'text/plain', 'plain'],
  ['equipos.csv', 'text/plain', 'plain'],
  ['lector.ini', 'text/plain', 'plain'],
  ['antiguo.TXT', 'application/octet-stream', 'plain'],
  ['roto.docx', 'application/octet-stream', 'docx'],
  ['roto.docx', 'application/zip', 'docx'],
  ['falso.pdf', 'text/plain', 'pdf'],
  ['con-clave.docx', 'application/x-cfb', 'sealed'],
  ['antiguo.doc', 'application/x-cfb', undefined],
  ['foto.png', 'image/png', undefined],
  ['foto.pdf', 'image/png', undefined],
  ['respaldo.zip', 'application/zip', undefined],
  ['firmware.bin', 'application/octet-stream', undefined],
])('%s that is %s is read as %s', (name, mediaType, kind) => {
  expect(textKindOf({ name, mediaType })).toBe(kind)
})

test.each([
  ['a\0b', 'a b'],
  ['la lám-\npara del lec-\r\ntor', 'la lámpara del lector'],
  ['modelo SM-\n5300', 'modelo SM-\n5300'],
  ['lám\u00adpara\u200b', 'lámpara'],
  ['la\u0301mpara', 'lámpara'],
  ['  uno \t dos \n\n\n tres ', 'uno dos\ntres'],
  ['mitad \ud83d', 'mitad \ufffd'],
])('%j is kept as %j', (text, kept) => {
  expect(cleanText(text)).toBe(kept)
})

test('of a long text the beginning is kept', () => {
  expect(cleanText('palabra '.repeat(100_000))).toHaveLength(MOST_TEXT)
})

test('what has no space for long gets some, so that it is searchable in time', () => {
  const words = cleanText('a1@'.repeat(100_000)).split(' ')
  expect(Math.max(...words.map(({ length }) => length))).toBe(250)
})

test.each([
  ['', false],
  ['\n \n', false],
  ['— · •', false],
  ['1', true],
])('whether %j says something: %s', (text, says) => {
  expect(saysSomething(text)).toBe(says)
})

describe('a text in pieces', () => {
  test('is whole, and no word is divided', () => {
    const text = Array.from({ length: 5000 }, (_, n) => `palabra${n}`).join(' ')
    const parts = partsOf(text)
    expect(parts.length).toBeGreaterThan(5)
    expect(parts.join(' ')).toBe(text)
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(10_000)
  })

  test('without a space is cut all the same', () => {
    expect(partsOf('a'.repeat(25_000)).map(({ length }) => length)).toEqual([10_000, 10_000, 5000])
    expect(partsOf('')).toEqual([])
  })
})
