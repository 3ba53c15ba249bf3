import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { SerialsMapping, SerialsRole } from '../../../erp-settings.contract.ts'
import type { SerialMove } from '../../../serials.rules.ts'
import { realDate, signed } from '../expressions.ts'
import { code as codeOf } from '../read.ts'
import { salesOf } from '../sales.ts'
import { MOST_LINES, type Source } from '../source.ts'

/** A row of the chosen table, whatever its columns are called there. */
type Row = { serial: string; kind: string | null; document: number | null; line: number | null; product: string | null }

const NO: Record<'line' | 'product', RawBuilder<unknown>> = {
  line: sql`cast(null as int)`,
  product: sql`cast(null as varchar(20))`,
}

/** The chosen table, or some of its rows, as the one that is joined here; its names come from the catalogue (`place.ts`). */
export const serialRows = ({ dialect }: Source, { table, columns }: SerialsMapping, only?: RawBuilder<SqlBool>) => {
  const column = (role: SerialsRole) => columns[role] && sql.ref<string | null>(columns[role])
  const serial = dialect.trimmed(sql<string>`cast(${column('serial')} as varchar(60))`)
  return sql<Row>`(select ${serial} as "serial", ${column('kind')} as "kind", ${column('document')} as "document",
    ${column('line') ?? NO.line} as "line", ${column('product') ?? NO.product} as "product"
    from ${sql.table(`softland.${table}`)}${only ? sql` where ${only}` : sql``})`.as('s')
}

/** Sold lines with their serials: by letter and internal number, and by line and product, as far as the table has them. */
export function withSerials(
  source: Source,
  mapping: SerialsMapping,
  documents: ReturnType<typeof salesOf>,
  only?: RawBuilder<SqlBool>,
) {
  const { dialect } = source
  return documents
    .innerJoin('iw_gmovi as m', (join) => join.onRef('m.Tipo', '=', 'g.Tipo').onRef('m.NroInt', '=', 'g.NroInt'))
    .innerJoin(serialRows(source, mapping, only), (join) => {
      const document = join
        .on((eb) => dialect.sameKey(eb.ref('m.Tipo'), dialect.alike(eb.ref('s.kind'))))
        .onRef('s.document', '=', 'm.NroInt')
      const line = mapping.columns.line === null ? document : document.onRef('s.line', '=', 'm.Linea')
      return mapping.columns.product === null
        ? line
        : line.on((eb) => dialect.sameKey(eb.ref('m.CodProd'), dialect.alike(eb.ref('s.product'))))
    })
    .where('s.serial', '<>', '')
    .where((eb) => sql<SqlBool>`${dialect.trimmed(eb.ref('m.CodProd'))} not in ('', '*')`)
}

/** What names the document of a purchase among those of a customer. */
export const documentOf = (row: { kind: string | null; folio: number | string | null; on: string | null }) =>
  `${row.kind} ${Number(row.folio)} ${row.on}`

/** Serials that were sold to a customer or came back; the newest first. */
export async function readSerialMoves(source: Source, code: string, mapping: SerialsMapping): Promise<SerialMove[]> {
  const { dialect } = source
  const rows = await dialect
    .first(
      source.db
        .with('moved', () =>
          withSerials(source, mapping, salesOf(source, code, ['F', 'B', 'N'])).select((eb) => [
            dialect.trimmed(eb.ref('m.CodProd')).as('code'),
            's.serial',
            'g.Tipo as kind',
            'g.NroInt as number',
            'g.Folio as folio',
            realDate(eb.ref('g.Fecha')).as('at'),
            sign(signed(eb.ref('g.Tipo'), eb.ref('m.CantFacturada'))).as('moved'),
          ]),
        )
        .selectFrom('moved')
        .select((eb) => [
          'code' as const,
          'serial' as const,
          'kind' as const,
          'folio' as const,
          dialect.day(eb.ref('at')).as('on'),
          eb.fn.max('moved').as('moved'),
        ])
        .where('moved', '<>', 0)
        .groupBy(['code', 'serial', 'kind', 'number', 'folio', 'at'])
        .orderBy((eb) => sql`case when ${eb.ref('at')} is null then 1 else 0 end`)
        .orderBy('at', 'desc')
        .orderBy('folio', 'desc')
        .orderBy('kind')
        .orderBy('serial'),
      MOST_LINES,
    )
    .execute()
  return rows.flatMap((row) => {
    const serial = codeOf(row.serial) // zeros stand for none
    return serial ? [{ code: row.code, document: documentOf(row), serial, moved: Number(row.moved) }] : []
  })
}

/** A serial is one piece, whatever quantity its line has. Less than a thousandth is none: quantities are floats. */
const sign = (quantity: RawBuilder<number>) =>
  sql<number>`case when ${quantity} > 0.0005 then 1 when ${quantity} < -0.0005 then -1 else 0 end`
