import type { Panel } from '../../erp.contract.ts'
import { panel as panels } from '../../erp.contract.ts'
import { accountsOf } from './catalogues.ts'
import { ApiProblem, isOfOnePart, orWithout } from './problem.ts'
import { rowsOf, textAt } from './rows.ts'
import { type ApiSource, KEEP_MS } from './source.ts'

export type Modules = { codes: Set<string>; version: string | null }

/** Modules that the company has a licence of; undefined where the API does not tell. */
export const readLicences = ({ ask, memory }: ApiSource, anew = false): Promise<Modules | undefined> => {
  if (anew) memory.forget('modules')
  return memory.get('modules', KEEP_MS, async () => {
    const rows = rowsOf(await orWithout(ask('IW/ObtieneModulos'), null), 'Codi')
    if (!rows.length) return undefined
    const codes = new Set(rows.flatMap((row) => textAt(row, 'Codi')?.toUpperCase() ?? []))
    const main = rows.find((row) => textAt(row, 'Codi')?.toUpperCase() === 'CW') ?? rows[0]!
    return { codes, version: textAt(main, 'Version') }
  })
}

/** Which module each panel is of. Of quotations the API has no list. */
const NEEDS: Record<Panel, string | null> = {
  account: 'CW',
  products: 'IW',
  invoices: 'IW',
  salesNotes: 'NW',
  quotations: null,
}

/** Whether the company has the module, as far as is known. */
export async function hasModule(source: ApiSource, code: string): Promise<boolean> {
  const known = await readLicences(source)
  return !known || known.codes.has(code)
}

/** What each panel lacks: a module ('IW (module)'), accounts ('PCCDOC (accounts)'), or that the API tells it at all. */
export async function readLacks(source: ApiSource): Promise<{ panel: Panel; lacks: string[] }[]> {
  const lacks = async (panel: Panel): Promise<string[]> => {
    const module = NEEDS[panel]
    if (!module) return ['quotations (api)']
    if (!(await hasModule(source, module))) return [`${module} (module)`]
    return panel === 'account' && !(await accountsOf(source)).length ? ['PCCDOC (accounts)'] : []
  }
  return Promise.all(panels.options.map(async (panel) => ({ panel, lacks: await lacks(panel) })))
}

/**
 * Reads anew which modules there are, or asks for what every company has.
 * @throws ApiProblem 'notSoftlandApi' when nothing of what is answered looks like it
 */
export async function beSoftland(source: ApiSource): Promise<void> {
  if (await readLicences(source, true)) return
  const currencies = await source.ask('CW/ConsultaMonedas').catch((error: unknown) => {
    throw isOfOnePart(error) ? new ApiProblem('notSoftlandApi') : error
  })
  if (!rowsOf(currencies, 'CodMon').length) throw new ApiProblem('notSoftlandApi')
}
