import { sql } from 'kysely'
import type { Discovery, SerialsMapping } from '../../../erp-settings.contract.ts'
import { code as codeOf, day, text } from '../read.ts'
import { kindOf, sales } from '../sales.ts'
import { serialRows, withSerials } from '../serials/moves.ts'
import type { Source } from '../source.ts'

type Found = NonNullable<Discovery['serialsFound']>

const SHOWN = 5
/** As many are looked at, so that some may be spoilt. */
const LOOKED_AT = 20

export const nobodyKnows = ({ choices }: Pick<Source, 'choices'>): Found | null =>
  choices.serials && { state: 'unknown', lacks: [], sold: [] }

/** What the chosen table of serials gives, by some of its rows that are of a sold line; or why there are none. */
export async function readSerialsFound(source: Source): Promise<Found | null> {
  const { choices, serials } = source
  if (!choices.serials) return null
  if (!serials.mapping) return { state: 'lacking', lacks: serials.lacks, sold: [] }
  const sold = await readSold(source, serials.mapping)
  if (sold.length) return { state: 'found', lacks: [], sold }
  return { state: (await hasRows(source, serials.mapping)) ? 'apart' : 'empty', lacks: [], sold: [] }
}

/** Not in an order: a large table would be read to its end for it. */
async function readSold(source: Source, mapping: SerialsMapping): Promise<Found['sold']> {
  const { dialect } = source
  const documents = sales(source).where('g.Tipo', 'in', ['F', 'B']).where('g.Estado', '=', 'V')
  const query = withSerials(source, mapping, documents)
    .leftJoin('iw_tprod as p', (join) => join.on((eb) => dialect.sameKey(eb.ref('m.CodProd'), eb.ref('p.CodProd'))))
    .select(['s.serial', 'm.CodProd', 'p.DesProd', 'g.Tipo', 'g.Folio'])
    .select((eb) => dialect.day(eb.ref('g.Fecha')).as('soldOn'))
  const rows = await dialect.first(query, LOOKED_AT).execute()
  const sold = rows.flatMap((row) => {
    const [serial, productCode] = [codeOf(row.serial), text(row.CodProd)]
    if (!serial || !productCode) return []
    const document = { kind: kindOf(row.Tipo), folio: Number(row.Folio) }
    return [{ serial, productCode, productName: text(row.DesProd), document, soldOn: day(row.soldOn) }]
  })
  // without lines a serial is found on each line of its product
  return [...new Map(sold.map((one) => [`${one.serial} ${one.productCode}`, one])).values()].slice(0, SHOWN)
}

async function hasRows(source: Source, mapping: SerialsMapping): Promise<boolean> {
  const rows = serialRows(source, mapping)
  const { rows: answer } = await sql<{ any: number }>`
    select case when exists (select ${sql.ref('s.serial')} from ${rows}) then 1 else 0 end as "any"`.execute(source.db)
  return answer[0]?.any === 1
}
