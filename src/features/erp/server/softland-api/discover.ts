import type { Discovery } from '../../erp-settings.contract.ts'
import { inSample } from '../in-sample.ts'
import { readAccount } from './account.ts'
import { accountsOf, readCandidates } from './catalogues.ts'
import { codeAt, presentCustomer, rowOfCustomer, toldCustomer } from './customers.ts'
import { beSoftland, hasModule, readLacks, readLicences } from './modules.ts'
import { orWithout } from './problem.ts'
import { type Row, rowsOf, textAt } from './rows.ts'
import type { ApiConnection } from './request.ts'
import type { ApiSource } from './source.ts'

const SHOWN = 3
const MODULES = ['CW', 'IW', 'NW']
/** What the API does not tell, whoever's it is: `erp-without.text.ts` has words for each. */
export const WITHOUT = [
  'api.onlyCustomers',
  'api.active',
  'api.phones',
  'api.quotations',
  'api.salesNotes',
  'api.invoices',
  'api.balance',
  'api.vouchers',
  'api.serials',
  'api.terms',
]

type Asking = { source: ApiSource; connection: ApiConnection; at: string }

/** All that can be found out about an API; a part that it does not give is left empty. */
export async function discover({ source, connection, at }: Asking): Promise<Discovery> {
  await beSoftland(source)
  const licences = await readLicences(source)
  const accounts = await readCandidates(source)
  return {
    at,
    server: {
      kind: 'softlandApi',
      name: 'API de Softland',
      version: '',
      collation: null,
      encrypted: connection.encryption !== 'none',
      snapshots: false,
    },
    company: { name: connection.database, taxId: null },
    softlandVersion: licences?.version ?? null,
    companies: [],
    canWrite: [],
    modules: MODULES.map((code) => ({
      key: code.toLowerCase(),
      state: !licences || licences.codes.has(code) ? 'inUse' : 'absent',
      tables: [],
    })),
    panels: await readLacks(source),
    without: WITHOUT,
    accounts: accounts.map(({ code, name }) => ({ code, name, usual: false })),
    serials: [],
    serialTables: [],
    serialsFound: source.choices.serials ? { state: 'unknown', lacks: [], sold: [] } : null,
    sample: await readSample(source),
  }
}

/** Some customers as they will look: those who owe most, others where that is not told. */
async function readSample(source: ApiSource): Promise<Discovery['sample']> {
  const { ask } = source
  const first = rowsOf(await orWithout(ask('CW/ConsultaCliente', { cantidad: 10, pagina: 1 }), null), 'CodAux')
  const owing = await debtorsOf(source)
  const found = await Promise.all(owing.slice(0, SHOWN).map((code) => rowOfCustomer(source, code)))
  const rows = [...found.flatMap((row) => row ?? []), ...first].filter(
    (row) => codeAt(row) && textAt(row, 'NomAux') && toldCustomer(row) !== false,
  )
  const chosen = [...new Map(rows.map((row) => [codeAt(row), row])).values()].slice(0, SHOWN)
  const withAccount = await hasModule(source, 'CW')
  return Promise.all(chosen.map((row) => sampleOf(source, row, withAccount)))
}

async function debtorsOf(source: ApiSource): Promise<string[]> {
  if (!(await hasModule(source, 'CW'))) return []
  const question = {
    CantidadTope: SHOWN,
    desde: `${source.today.slice(0, 4)}0101`,
    listaCuentas: (await accountsOf(source)).join(','),
  }
  const rows = rowsOf(await orWithout(source.ask('CW/TopDeudores', question), null), 'codaux')
  return rows.flatMap((row) => codeAt(row) ?? [])
}

async function sampleOf(source: ApiSource, row: Row, withAccount: boolean): Promise<Discovery['sample'][number]> {
  const customer = presentCustomer(row)
  return inSample(
    customer,
    withAccount ? await orWithout(readAccount(source, customer.code, row), undefined) : undefined,
  )
}
