import { daysOfTerms } from '../../erp.rules.ts'
import { chosenAccounts } from '../softland/movements.ts'
import { code as codeOf, fold } from '../softland/read.ts'
import { orWithout } from './problem.ts'
import { rowsOf, textAt, wholeAt } from './rows.ts'
import { type ApiSource, KEEP_MS } from './source.ts'

const MOST_ACCOUNTS = 300

export type Terms = { name: string | null; days: number | null }

/** The terms of sale by code; none where the API does not tell them. */
export const readTerms = ({ ask, memory }: ApiSource): Promise<Map<string, Terms>> =>
  memory.get('terms', KEEP_MS, async () => {
    const answer = await orWithout(ask('IW/ObtieneCondicionesVenta'), null)
    const rows = rowsOf(answer, 'codi')
    return new Map(
      rows.map((row) => [
        fold(textAt(row, 'codi')),
        { name: textAt(row, 'descripcion'), days: row.has('dias') ? daysOfTerms(wholeAt(row, 'dias')) : null },
      ]),
    )
  })

/** Names of the types of documents of the accounting, by code. */
export const readDocumentTypes = ({ ask, memory }: ApiSource): Promise<Map<string, string | null>> =>
  memory.get('documentTypes', KEEP_MS, async () => {
    const answer = await orWithout(ask('CW/ConsultaTiposDeDocumentos'), null)
    return new Map(rowsOf(answer, 'CodDoc').map((row) => [fold(textAt(row, 'CodDoc')), textAt(row, 'DesDoc')]))
  })

/** Accounts that keep documents of auxiliaries: on some of them customers owe. */
export const readCandidates = ({ ask, memory }: ApiSource): Promise<{ code: string; name: string | null }[]> =>
  memory.get('accounts', KEEP_MS, async () => {
    const rows = rowsOf(await orWithout(ask('CW/ConsultaPlanDeCuentas'), null), 'PCCODI')
    return rows
      .filter((row) => textAt(row, 'PCAUXI')?.toUpperCase() === 'S' && textAt(row, 'PCCDOC')?.toUpperCase() === 'S')
      .flatMap((row) => {
        const code = codeOf(textAt(row, 'PCCODI'))
        return code ? [{ code, name: textAt(row, 'PCDESC') }] : []
      })
      .toSorted((a, b) => a.code.localeCompare(b.code))
      .slice(0, MOST_ACCOUNTS)
  })

/** The accounts that are read: those that were chosen; none chosen, all that may be. */
export async function accountsOf(source: ApiSource): Promise<string[]> {
  const chosen = chosenAccounts(source)
  return chosen.length ? chosen : (await readCandidates(source)).map(({ code }) => code)
}
