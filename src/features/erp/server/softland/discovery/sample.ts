import type { Discovery } from '../../../erp-settings.contract.ts'
import { inSample } from '../../in-sample.ts'
import { readAccount } from '../account.ts'
import { auxiliaries, presentCustomer } from '../customers.ts'
import { isReceivable } from '../movements.ts'
import { code as codeOf, fold } from '../read.ts'
import type { Source } from '../source.ts'

const SHOWN = 3
/** The newest movements, in the order of their key, so that a large ledger is read from its end. */
const MOVEMENTS = 1500
const CANDIDATES = 30

type Sample = Discovery['sample'][number]

/** Some customers as they will look: those who moved last and, where there is an account, what they owe. */
export async function readSample(source: Source): Promise<Sample[]> {
  const moved = await lastMoved(source)
  const rows = await customersAmong(source, moved)
  const place = (row: { CodAux: string | null }) => moved.indexOf(fold(row.CodAux))
  const chosen = rows.toSorted((a, b) => place(a) - place(b)).slice(0, SHOWN)
  const sample: Sample[] = []
  for (const row of chosen) {
    const customer = presentCustomer(source, row)
    sample.push(inSample(customer, moved.length ? await readAccount(source, customer.code, row) : undefined))
  }
  return sample
}

/** Codes of whoever moved last on an account of customers; none without accounts or movements. */
async function lastMoved(source: Source): Promise<string[]> {
  if (!source.has('cwmovim') || !source.has('cwcpbte')) return []
  const rows = await source.dialect
    .first(
      source.db
        .selectFrom('cwmovim as m')
        .select('m.CodAux')
        .where((eb) => isReceivable(source, eb.ref('m.PctCod')))
        .orderBy('m.CpbAno', 'desc')
        .orderBy('m.CpbNum', 'desc'),
      MOVEMENTS,
    )
    .execute()
  const codes = rows.flatMap(({ CodAux }) => (codeOf(CodAux) ? [fold(CodAux)] : []))
  return [...new Set(codes)].slice(0, CANDIDATES)
}

/** Active customers with a name; any when nobody moved. */
async function customersAmong(source: Source, codes: string[]) {
  const { dialect } = source
  const rows = await dialect
    .first(
      auxiliaries(source)
        .where('a.ClaCli', '=', 'S')
        .where((eb) => eb.or([eb('a.ActAux', 'is', null), eb('a.ActAux', '<>', 'N')]))
        .where('a.NomAux', '<>', '')
        .$if(codes.length > 0, (query) =>
          query.where((eb) => eb.or(codes.map((code) => dialect.sameKey(eb.ref('a.CodAux'), code)))),
        )
        .orderBy('a.CodAux'),
      CANDIDATES,
    )
    .execute()
  return rows.filter((row) => fold(row.NomAux) && fold(row.CodAux))
}
