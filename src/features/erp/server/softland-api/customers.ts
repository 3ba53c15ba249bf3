import { parseRut, showRut } from '../../../../platform/shared/chile/rut.ts'
import { searchKey } from '../../../../platform/shared/search-key.ts'
import type { KeptData } from '../../erp.contract.ts'
import type { ErpContact, ErpCustomer } from '../erp.ts'
import { code as codeOf, fold, foldName, text } from '../softland/read.ts'
import { flatRut, isSharedRut } from '../softland/ruts.ts'
import { isOf, listAt, type Row, rowsOf, textAt } from './rows.ts'
import type { ApiSource } from './source.ts'

const MOST_FOUND = 30
const MOST_LOOKED_AT = 100
const MOST_WORDS = 8
const MOST_CONTACTS = 200
const MOST_PLACES = 100
/** After all that has letters. */
const LAST = '\uffff'

/** The code of a customer; null for rows that stand for nobody. */
export const codeAt = (row: Row) => codeOf(textAt(row, 'CodAux'))

/** Whether it is told to be a customer, in letters of its own as in the database; undefined where the API says nothing. */
export function toldCustomer(row: Row): boolean | undefined {
  const told = textAt(row, 'ClaCli')?.toUpperCase()
  return told ? told === 'S' : undefined
}

export function presentCustomer(row: Row): ErpCustomer {
  const code = textAt(row, 'CodAux') ?? ''
  const rut = parseRut(textAt(row, 'RutAux') ?? '')
  return {
    code,
    name: textAt(row, 'NomAux') ?? code,
    tradeName: null,
    taxId: rut && !isSharedRut(rut) ? rut : null,
    email: textAt(row, 'EMail'),
    phone: textAt(row, 'FonAux1'),
    address: text(`${textAt(row, 'DirAux') ?? ''} ${textAt(row, 'DirNum') ?? ''}`),
    district: textAt(row, 'ComDes') ?? codeOf(textAt(row, 'ComCod')),
    city: textAt(row, 'CiuDes') ?? codeOf(textAt(row, 'CiuCod')),
    businessActivity: textAt(row, 'GirDes') ?? codeOf(textAt(row, 'Giraux')),
    // the API does not tell who is no longer active
    active: true,
    blocked: textAt(row, 'Bloqueado')?.toUpperCase() === 'S',
  }
}

/** The row of the customer with this code, if there is one. */
export async function rowOfCustomer({ ask }: ApiSource, code: string): Promise<Row | undefined> {
  if (!codeOf(code)) return undefined
  const rows = rowsOf(await ask('CW/ConsultaCliente', { codaux: code, cantidad: 10, pagina: 1 }), 'CodAux')
  return rows.find((row) => fold(textAt(row, 'CodAux')) === fold(code))
}

/** Customers whose name has the words that were typed, whose code is that, or whose RUT; by name. */
export async function findCustomers({ ask }: ApiSource, query: string): Promise<ErpCustomer[]> {
  const wanted = searchKey(query)
  if (wanted.length < 2) return []
  const words = wanted.split(/\s+/).slice(0, MOST_WORDS)
  const [longest = ''] = words.toSorted((one, other) => other.length - one.length)
  const bare = flatRut(query)
  const rut = bare && parseRut(bare)
  const look = async (by: { codaux: string } | { nombre: string } | { rut: string }) =>
    rowsOf(await ask('CW/ConsultaCliente', { ...by, cantidad: MOST_LOOKED_AT, pagina: 1 }), 'CodAux')
  const [named, coded, taxed] = await Promise.all([
    look({ nombre: longest }),
    /\s/.test(query.trim()) ? [] : look({ codaux: query.trim() }),
    rut ? look({ rut: showRut(rut) }) : [],
  ])
  const hasWords = (row: Row) => words.every((word) => searchKey(textAt(row, 'NomAux') ?? '').includes(word))
  const isCode = (row: Row) => fold(textAt(row, 'CodAux')) === fold(query)
  const found = new Map<string, ErpCustomer>()
  for (const row of [...coded.filter(isCode), ...taxed, ...named.filter(hasWords)]) {
    if (codeAt(row) && toldCustomer(row) !== false && !found.has(fold(codeAt(row))))
      found.set(fold(codeAt(row)), presentCustomer(row))
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name)).slice(0, MOST_FOUND)
}

/** The people of a customer, each once. */
export async function readContacts({ ask }: ApiSource, code: string): Promise<ErpContact[]> {
  const rows = rowsOf(await ask('CW/ContactosXAuxiliar', { codaux: code }), 'NomCon').filter(isOf(code))
  const contacts = new Map<string, ErpContact>()
  const inOrder = rows
    .map((row) => ({
      name: textAt(row, 'NomCon')!,
      jobTitle: textAt(row, 'CarNom') ?? codeOf(textAt(row, 'CarCon')),
      email: textAt(row, 'Email'),
      phone: textAt(row, 'FonCon'),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.email ?? LAST).localeCompare(b.email ?? LAST))
  // of one who is there twice, the row that tells more
  for (const one of inOrder) if (!contacts.has(foldName(one.name))) contacts.set(foldName(one.name), one)
  return [...contacts.values()].slice(0, MOST_CONTACTS)
}

type Place = KeptData['places']['items'][number]

/** Delivery places of a customer by name. */
export function placesOf(customer: Row): KeptData['places'] {
  const places = new Map<string, Place>()
  for (const row of listAt(customer, 'DireccionesDespachoAsociadas')) {
    const address = textAt(row, 'Direccion')
    const name = textAt(row, 'Nombre') ?? address
    if (!name || places.has(foldName(name))) continue
    places.set(foldName(name), {
      name,
      address,
      district: textAt(row, 'ComDes') ?? codeOf(textAt(row, 'ComCod')),
      city: textAt(row, 'CiuDes') ?? codeOf(textAt(row, 'CiuCod')),
      phone: null,
      attention: textAt(row, 'Contacto'),
    })
  }
  return { items: [...places.values()].toSorted((a, b) => a.name.localeCompare(b.name)).slice(0, MOST_PLACES) }
}
