import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanName, dispositionOf, isShownInline } from './files.rules.ts'

describe('the name of a file', () => {
  test.each([
    ['Cotización ñandú.pdf', 'Cotización ñandú.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\foto.jpg', 'foto.jpg'],
    ['/abs/../', 'archivo'],
    ['..', 'archivo'],
    ['.', 'archivo'],
    ['', 'archivo'],
    [undefined, 'archivo'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\r\nc\u007f.txt', 'abc.txt'],
    ['factura\u202Efdp.exe', 'facturafdp.exe'],
    ['  informe final .docx. ', 'informe final .docx'],
    ['👩‍🔧 foto.png', '👩‍🔧 foto.png'],
    ['roto\ud800.txt', 'roto\ufffd.txt'],
    [`${'ñ'.repeat(300)}.pdf`, `${'ñ'.repeat(196)}.pdf`],
    ['😀'.repeat(300), '😀'.repeat(200)],
  ])('%j is kept as %j', (claimed, kept) => {
    expect(cleanName(claimed)).toBe(kept)
  })

  test('never has a folder, a control character or more than 200 letters, whatever is claimed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (claimed) => {
        const name = cleanName(claimed)
        expect(name).not.toMatch(/[/\\\p{Cc}]/u)
        expect(name).not.toMatch(/^\.|^$/)
        expect([...name].length).toBeLessThanOrEqual(200)
      }),
    )
  })

  test('stands in the download header in ASCII and in UTF-8, and cannot break out of it', () => {
    expect(dispositionOf({ name: 'Ficha técnica "A".txt', mediaType: 'text/plain' })).toBe(
      `attachment; filename="Ficha tecnica _A_.txt"; filename*=UTF-8''Ficha%20t%C3%A9cnica%20%22A%22.txt`,
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (claimed) => {
        const header = dispositionOf({ name: cleanName(claimed), mediaType: 'image/png' })
        expect(header).toMatch(/^inline; filename="[^"\\]*"; filename\*=UTF-8''[\w.~!%-]*$/)
        expect(header).toMatch(/^[ -~]*$/)
      }),
    )
  })
})

test.each([
  ['image/png', true],
  ['image/jpeg', true],
  ['image/gif', true],
  ['image/webp', true],
  ['application/pdf', true],
  ['image/svg+xml', false],
  ['text/html', false],
  ['text/plain', false],
  ['application/xml', false],
  ['application/octet-stream', false],
  ['video/mp4', false],
])('%s shown by the browser itself: %s', (mediaType, shown) => {
  expect(isShownInline(mediaType)).toBe(shown)
})
