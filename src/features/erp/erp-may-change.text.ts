import { type RefusalWords, words } from '../../platform/shared/words.ts'

/** What the rows of a table are to people; others are called by the name of the table. */
export const tableNames: RefusalWords = {
  es: {
    cwtauxi: 'clientes',
    cwtaxco: 'contactos',
    cwtauxd: 'lugares de despacho',
    cwmovim: 'movimientos contables',
    cwcpbte: 'comprobantes',
    cwpctas: 'plan de cuentas',
    iw_gsaen: 'facturas y notas',
    iw_gmovi: 'líneas de facturas',
    iw_tprod: 'productos',
    nwcotiza: 'cotizaciones',
    nwdetcot: 'líneas de cotizaciones',
    nw_nventa: 'notas de venta',
    nw_detnv: 'líneas de notas de venta',
  },
  en: {
    cwtauxi: 'customers',
    cwtaxco: 'contacts',
    cwtauxd: 'delivery places',
    cwmovim: 'movements of the books',
    cwcpbte: 'vouchers',
    cwpctas: 'accounts',
    iw_gsaen: 'invoices and notes',
    iw_gmovi: 'lines of invoices',
    iw_tprod: 'products',
    nwcotiza: 'quotations',
    nwdetcot: 'lines of quotations',
    nw_nventa: 'sales notes',
    nw_detnv: 'lines of sales notes',
  },
}

type Right = 'INSERT' | 'UPDATE' | 'DELETE'

const listed = (words: string[], and: string) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}` : (words[0] ?? '')

export const mayChangeText = words({
  es: {
    rights: (rights: Right[]) =>
      listed(
        rights.map((right) => ({ INSERT: 'agregar', UPDATE: 'modificar', DELETE: 'eliminar' })[right]),
        'y',
      ),
    may: (rights: string, what: string) => `puede ${rights}: ${what}`,
  },
  en: {
    rights: (rights: Right[]) =>
      listed(
        rights.map((right) => ({ INSERT: 'add', UPDATE: 'change', DELETE: 'delete' })[right]),
        'and',
      ),
    may: (rights: string, what: string) => `can ${rights}: ${what}`,
  },
})
