import { chosenAccounts } from '../softland/movements.ts'
import { fold } from '../softland/read.ts'
import { YEARS_BACK } from '../softland/source.ts'
import { hasModule } from './modules.ts'
import { movementOf, NAMED } from './movements.ts'
import { orWithout } from './problem.ts'
import { isOf, rowsOf } from './rows.ts'
import { hasSalesIn } from './sales.ts'
import type { ApiSource } from './source.ts'

/**
 * Whether something was sold to somebody: what tells a customer from a supplier where the API does not. First one call about
 * the accounts that were chosen as those of customers, then one for each year, the last first; most are known after one.
 */
export async function hasBought(source: ApiSource, code: string): Promise<boolean> {
  if (await isOnAccounts(source, code)) return true
  if (!(await hasModule(source, 'IW'))) return false
  const year = Number(source.today.slice(0, 4))
  for (let back = 0; back <= YEARS_BACK; back++)
    if (await orWithout(hasSalesIn(source, code, year - back), false)) return true
  return false
}

async function isOnAccounts(source: ApiSource, code: string): Promise<boolean> {
  const accounts = chosenAccounts(source)
  if (!accounts.length || !(await hasModule(source, 'CW'))) return false
  const question = { codaux: code, listacuentas: accounts.join(','), cantidad: 10, pagina: 1 }
  const rows = rowsOf(await orWithout(source.ask('CW/DocumentosContabilizados', question), null), ...NAMED)
  const wanted = new Set(accounts.map(fold))
  return rows.filter(isOf(code)).some((row) => wanted.has(fold(movementOf(row).account)))
}
