import type { PanelData } from '../../erp.contract.ts'
import { code as codeOf, rate, rounded } from '../softland/read.ts'
import { kindOf, type Letter } from '../softland/sales.ts'
import { saleRef, type SaleKey } from './refs.ts'
import { dayAt, listAt, numberAt, objectOf, type Row, rowAt, textAt, wholeAt } from './rows.ts'
import { signed } from './sales.ts'
import { type ApiSource, BRIEFLY_MS } from './source.ts'

type Invoice = PanelData['invoices']['items'][number]

/** A sales document whole, as the API has it. */
export type Detail = {
  key: SaleKey
  /** Its letter of state: in force, pending, void. */
  state: string | null
  /** How the accounting calls its kind. */
  type: string | null
  internal: number
  created: string | null
  note: number
  /** Quantities that came of each line of the sales note; `line` is 0 where a return does not name it. */
  ofNote: { line: number; productCode: string; quantity: number }[]
  invoice: Omit<Invoice, 'booked'>
}

const PESO = '01'

/** Undefined when the API has none of this name. */
export const readDetail = ({ ask, memory }: ApiSource, key: SaleKey): Promise<Detail | undefined> => {
  const { letter, subtype, folio, code } = key
  return memory.get(`detail ${letter}${subtype} ${folio} ${code}`, BRIEFLY_MS, async () => {
    const answer = await ask('IW/DetalleDocumento', { codaux: code, folio, subtipo: subtype, tipo: letter })
    const object = objectOf(answer)
    const head = object && rowAt(object, 'cabecera')
    if (!object || !head || wholeAt(head, 'folio') !== folio) return undefined
    return present(key, object, head)
  })
}

function present(asked: SaleKey, object: Row, head: Row): Detail {
  const { letter } = asked
  // of whom it is, as it says itself
  const key = { ...asked, code: codeOf(textAt(head, 'codaux')) ?? asked.code }
  const lines = listAt(object, 'detalle')
  const amount = (row: Row, ...names: string[]) => signed(letter, numberAt(row, ...names))
  const pesos = !codeOf(textAt(head, 'codmoneda')) || textAt(head, 'codmoneda') === PESO
  const taxOfficeCode = wholeAt(head, 'dte_siitdoc')
  return {
    key,
    state: textAt(head, 'estado')?.toUpperCase() ?? null,
    type: textAt(head, 'ttdcod'),
    internal: wholeAt(head, 'nroint'),
    created: textAt(head, 'fechahoracreacion', 'fechoracreacion'),
    note: wholeAt(head, 'nvnumero'),
    ofNote: lines.flatMap((line) => {
      const place = wholeAt(line, 'nvCorrela')
      const productCode = textAt(line, 'CodProd') ?? ''
      return place > 0 || letter === 'N' ? [{ line: place, productCode, quantity: amount(line, 'CantFacturada') }] : []
    }),
    invoice: {
      ref: saleRef(asked),
      kind: kindOf(letter),
      taxOfficeCode: taxOfficeCode > 0 ? taxOfficeCode : null,
      folio: asked.folio,
      issuedOn: dayAt(head, 'fecha'),
      dueOn: dayAt(head, 'fechavenc'),
      seller: sellerOf(head),
      currency: pesos ? 'CLP' : (textAt(head, 'desmon') ?? 'CLP'),
      exchangeRate: rate(numberAt(head, 'equivalencia')),
      net: rounded(amount(head, 'netoafecto') + amount(head, 'netoexento')),
      tax: rounded(amount(head, 'iva')),
      total: rounded(amount(head, 'total')),
      references: listAt(object, 'referencias').flatMap((row) => {
        const [code, folio] = [textAt(row, 'CodRefSii'), textAt(row, 'FolioRef')]
        if (!code && !folio) return []
        const name = textAt(row, 'DesRefSII') ?? code
        return [{ code: code ?? '', name, folio: folio ?? '', issuedOn: dayAt(row, 'FechaRef'), note: null }]
      }),
      lines: lines.map((line) => lineOf(letter, line)),
    },
  }
}

/** '0000' is nobody, whatever name that has. */
function sellerOf(head: Row): string | null {
  const code = textAt(head, 'codvendedor')
  return code && !codeOf(code) ? null : (textAt(head, 'vendes') ?? code)
}

function lineOf(letter: Letter, line: Row): Invoice['lines'][number] {
  const code = textAt(line, 'CodProd') ?? ''
  const [sold, net] = [numberAt(line, 'CantFacturada') ?? 0, numberAt(line, 'TotLinea') ?? 0]
  // the price on a receipt has the tax in it, the line's sum has not
  const isOfReceipt = letter === 'B' && Math.abs(sold) > 0.0005
  return {
    productCode: code,
    detail: textAt(line, 'DetProd') ?? code,
    quantity: rounded(signed(letter, sold), 3),
    unitPrice: rounded(isOfReceipt ? net / sold : numberAt(line, 'PreUniMB'), 2),
    net: rounded(signed(letter, net)),
    lot: textAt(line, 'Partida'),
    piece: textAt(line, 'Pieza'),
  }
}
