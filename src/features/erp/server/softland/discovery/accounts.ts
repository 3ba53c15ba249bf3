import type { Discovery } from '../../../erp-settings.contract.ts'
import { text } from '../read.ts'
import type { Source } from '../source.ts'

const MOST_ACCOUNTS = 300

/**
 * Accounts on which customers may owe: those that keep documents of auxiliaries, and those that the ERP itself names for
 * customers, which are usual and come first.
 */
export async function readAccounts(source: Source): Promise<Discovery['accounts']> {
  const names = new Map((await documentAccounts(source)).map((row) => [text(row.PCCODI) ?? '', text(row.PCDESC)]))
  const usual = new Set(source.catalogues.receivable.flatMap((account) => text(account) ?? []))
  const codes = [...new Set([...[...usual].sort(), ...names.keys()])].filter(Boolean)
  return codes.slice(0, MOST_ACCOUNTS).map((code) => ({ code, name: names.get(code) ?? null, usual: usual.has(code) }))
}

async function documentAccounts({
  db,
  dialect,
  has,
}: Source): Promise<{ PCCODI: string | null; PCDESC?: string | null }[]> {
  if (!has('cwpctas')) return []
  return dialect
    .first(
      db
        .selectFrom('cwpctas as p')
        .select('p.PCCODI')
        .$if(has('cwpctas', 'PCDESC'), (query) => query.select('p.PCDESC'))
        .where('p.PCAUXI', '=', 'S')
        .where('p.PCCDOC', '=', 'S')
        .orderBy('p.PCCODI'),
      MOST_ACCOUNTS,
    )
    .execute()
}
