import type { SheetKind } from './cells.ts'

export type Look = 'plain' | 'total' | 'head'

const KINDS: SheetKind[] = ['text', 'number', 'integer', 'amount', 'minutes', 'percent', 'day', 'instant']
const LOOKS: Look[] = ['plain', 'total']

/** Numbers of the formats: those below 164 are known to every sheet. */
const FORMATS: Record<SheetKind, number> = {
  text: 0,
  number: 1, // 0
  integer: 3, // #,##0
  amount: 4, // #,##0.00
  percent: 9, // 0%
  minutes: 164,
  day: 165,
  instant: 166,
}

const cells = LOOKS.flatMap((look) =>
  KINDS.map((kind) => {
    const wraps = kind === 'text' ? '<alignment vertical="top" wrapText="1"/>' : '<alignment vertical="top"/>'
    const [font, border] = look === 'total' ? [1, 1] : [0, 0]
    return `<xf numFmtId="${FORMATS[kind]}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${wraps}</xf>`
  }),
)
const HEAD = cells.length

/** Number of the style of a cell. */
export const styleOf = (kind: SheetKind, look: Look): number =>
  look === 'head' ? HEAD : LOOKS.indexOf(look) * KINDS.length + KINDS.indexOf(kind)

const fonts = ['', '<b/>'].map((bold) => `<font>${bold}<sz val="10"/><name val="Calibri"/><family val="2"/></font>`)
const line = (side: string) => `<${side} style="thin"><color rgb="FF1B2730"/></${side}>`

export const stylesXml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<numFmts count="3"><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy"/>\
<numFmt numFmtId="166" formatCode="dd\\-mm\\-yyyy\\ hh:mm"/></numFmts>\
<fonts count="2">${fonts.join('')}</fonts>\
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF1"/></patternFill></fill></fills>\
<borders count="3"><border/><border><left/><right/>${line('top')}<bottom/></border>\
<border><left/><right/><top/>${line('bottom')}</border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${HEAD + 1}">${cells.join('')}<xf numFmtId="0" fontId="1" fillId="2" borderId="2" xfId="0" applyFont="1" \
applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
