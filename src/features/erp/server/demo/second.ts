import { checkDigit } from '../../../../platform/shared/chile/rut.ts'
import { accounts } from './catalogue.ts'
import type { DemoErpCustomer } from './customers.ts'
import { softlandRows } from './load.ts'
import { recode } from './recode.ts'
import type { Rows } from './rows.ts'

/** The second company of the demonstration: a sister of the first in the north, on the same server. */
export const SECOND = { name: 'Equipos y Sistemas Andinos Norte SpA', rut: '77.654.320-9' }

/** Its own numbers for the same: accounts without hyphens, types of documents with other letters. */
const CODES = {
  accounts: {
    [accounts.customers]: '11300010',
    [accounts.customersAbroad]: '11300020',
    [accounts.relatedCompanies]: '11300900',
    [accounts.bank]: '11100200',
    [accounts.cheques]: '11350010',
    [accounts.suppliers]: '21200010',
    [accounts.sales]: '41000010',
    [accounts.tax]: '21500010',
  },
  types: { FE: 'FV', FX: 'FZ', BE: 'BV', NE: 'NC', DE: 'ND', TR: 'TB', AN: 'AC', FP: 'FC', OT: 'VA', CH: 'CD' },
}

const ONLY_THERE: [code: string, name: string, city: string, body: string][] = [
  ['AN201', 'Minera Quebrada Seca Ltda.', 'Calama', '77451210'],
  ['AN202', 'Agencia de Aduana Camanchaca SpA', 'Iquique', '76903377'],
  ['AN203', 'Hotelera Atacama S.A.', 'San Pedro de Atacama', '96711040'],
  ['AN204', 'Repuestos El Morro E.I.R.L.', 'Arica', '76288415'],
]

/** What the second company has: of these customers, by the codes they have there, and of some that only it knows. */
export function secondRows(customers: DemoErpCustomer[], today: string): Rows {
  const others = ONLY_THERE.map(([erpCode, name, city, body]) => {
    const taxId = body + checkDigit(body)
    return { erpCode, name, taxId, city, district: city }
  })
  const rows = softlandRows([...customers, ...others], today, { ...SECOND, small: true })
  recode(rows, CODES)
  return rows
}
