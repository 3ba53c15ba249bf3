import { sql, type SqlBool } from 'kysely'
import type { PanelData } from '../../erp.contract.ts'
import { serialsKept } from '../../serials.rules.ts'
import { realDate, signed } from './expressions.ts'
import { code as codeOf, day, flag, fold, rounded, text } from './read.ts'
import { kindOf, salesOf } from './sales.ts'
import { documentOf, readSerialMoves } from './serials/moves.ts'
import { MOST_LINES, type Source } from './source.ts'

type Product = PanelData['products']['items'][number]

const MOST_PRODUCTS = 300
const MOST_PURCHASES = 20
/** Quantities are floats: less than this is none. */
const NONE = sql.lit(0.0005)

/** What the customer bought less what came back, from the first document on; the last bought first. */
export async function readProducts(source: Source, code: string): Promise<PanelData['products']> {
  const bought = await boughtBy(source, code)
  const serials = await readSerials(source, code)
  const last = await lastDocuments(source, code)
  const purchases = await purchasesOf(source, code)
  const items = new Map<string, Product>()
  for (const row of bought.slice(0, MOST_PRODUCTS)) {
    if (items.has(fold(row.code))) continue // a product twice in the master, padded differently
    const group = codeOf(row.CodGrupo)
    items.set(fold(row.code), {
      code: row.code,
      name: text(row.DesProd) ?? row.code,
      quantity: rounded(row.quantity, 3),
      net: rounded(row.net),
      firstBoughtOn: day(row.firstOn),
      lastBoughtOn: day(row.lastOn),
      lastDocument: last.get(fold(row.code)) ?? null,
      usesSerial: flag(row.EsSerie),
      pieces: serials.of(row.code),
      group,
      groupName: group && source.catalogues.productGroups(group),
      purchases: serials.purchases(row.code, purchases.get(fold(row.code)) ?? []).slice(0, MOST_PURCHASES),
    })
  }
  return { items: [...items.values()], since: null, more: bought.length > MOST_PRODUCTS }
}

type Purchase = NonNullable<Product['purchases']>[number]

/** What a customer has of a product, piece by piece: from the table that was chosen, or as pieces of the sold lines. */
type Serials = { of(code: string): string[]; purchases(code: string, lines: Bought[]): Purchase[] }

async function readSerials(source: Source, code: string): Promise<Serials> {
  if (source.choices.serials) {
    const { mapping } = source.serials // none while the chosen table is gone: then nobody knows a serial
    const kept = serialsKept(mapping ? await readSerialMoves(source, code, mapping) : [], fold)
    return {
      of: kept.ofProduct,
      purchases: (code, lines) => purchasesBySerial(lines, (document) => kept.ofDocument(code, document)),
    }
  }
  const pieces = Map.groupBy(await piecesOf(source, code), (row) => fold(row.code))
  const of = (code: string) => (pieces.get(fold(code)) ?? []).flatMap(({ piece }) => text(piece) ?? [])
  return { of, purchases: (code, lines) => purchasesByPiece(lines, of(code)) }
}

/**
 * Lines that move quantities. Debit notes are left out: they correct amounts, and their quantities would count twice.
 * So are dispatch guides, which are invoiced later, and the wildcard product '*', which stands for anything.
 */
const soldLines = (source: Source, code: string) =>
  salesOf(source, code, ['F', 'B', 'N'])
    .innerJoin('iw_gmovi as m', (join) => join.onRef('m.Tipo', '=', 'g.Tipo').onRef('m.NroInt', '=', 'g.NroInt'))
    .where((eb) => sql<SqlBool>`${source.dialect.trimmed(eb.ref('m.CodProd'))} not in ('', '*')`)
    .select((eb) => [
      source.dialect.trimmed(eb.ref('m.CodProd')).as('code'),
      // where serials stand elsewhere, pieces tell nothing
      (source.choices.serials ? sql.lit('') : source.dialect.trimmed(eb.ref('m.Pieza'))).as('piece'),
      'g.Tipo as kind',
      'g.Folio as folio',
      realDate(eb.ref('g.Fecha')).as('at'),
      signed(eb.ref('g.Tipo'), eb.ref('m.CantFacturada')).as('quantity'),
      signed(eb.ref('g.Tipo'), eb.ref('m.TotLinea')).as('net'),
    ])

const boughtBy = (source: Source, code: string) => {
  const { dialect } = source
  return dialect
    .first(
      source.db
        .with('sold', () => soldLines(source, code))
        .with('bought', (db) =>
          db
            .selectFrom('sold')
            .select((eb) => {
              const purchase = sql`case when ${eb.ref('kind')} <> 'N' then ${eb.ref('at')} end`
              return [
                'code' as const,
                sql<number>`sum(${eb.ref('quantity')})`.as('quantity'),
                sql<number>`sum(${eb.ref('net')})`.as('net'),
                dialect.day(sql`min(${purchase})`).as('firstOn'),
                dialect.day(sql`max(${purchase})`).as('lastOn'),
              ]
            })
            .groupBy('code')
            .having((eb) => sql<SqlBool>`sum(${eb.ref('quantity')}) > ${NONE}`),
        )
        .selectFrom('bought as b')
        .leftJoin('iw_tprod as p', (join) => join.on((eb) => dialect.sameKey(eb.ref('b.code'), eb.ref('p.CodProd'))))
        .select(['b.code', 'b.quantity', 'b.net', 'b.firstOn', 'b.lastOn', 'p.DesProd', 'p.EsSerie'])
        .$if(source.has('iw_tprod', 'CodGrupo'), (query) => query.select('p.CodGrupo'))
        .orderBy((eb) => sql`coalesce(${eb.ref('b.lastOn')}, '')`, 'desc')
        .orderBy('b.code'),
      MOST_PRODUCTS + 1,
    )
    .execute()
}

/** Pieces (serials, where the company keeps them so) that were sold and did not come back. */
const piecesOf = (source: Source, code: string) =>
  source.dialect
    .first(
      source.db
        .with('sold', () => soldLines(source, code))
        .selectFrom('sold')
        .select(['code', 'piece'])
        .where('piece', '<>', '')
        .groupBy(['code', 'piece'])
        .having((eb) => sql<SqlBool>`sum(${eb.ref('quantity')}) > ${NONE}`)
        .orderBy('code')
        .orderBy('piece'),
      MOST_LINES,
    )
    .execute()

/** The invoice or receipt with which each product was last bought. */
async function lastDocuments(source: Source, code: string): Promise<Map<string, Product['lastDocument']>> {
  const rows = await source.db
    .with('sold', () => soldLines(source, code))
    .with('ranked', (db) =>
      db
        .selectFrom('sold')
        .select((eb) => [
          'code' as const,
          'kind' as const,
          'folio' as const,
          sql<number>`row_number() over (partition by ${eb.ref('code')}
            order by case when ${eb.ref('at')} is null then 1 else 0 end, ${eb.ref('at')} desc, ${eb.ref('folio')} desc)`.as(
            'place',
          ),
        ])
        .where('kind', '<>', 'N'),
    )
    .selectFrom('ranked')
    .select(['code', 'kind', 'folio'])
    .where('place', '=', 1)
    .execute()
  return new Map(rows.map((row) => [fold(row.code), { kind: kindOf(row.kind), folio: Number(row.folio) }]))
}

type Bought = { code: string; kind: string | null; folio: number; on: string | null; piece: string; quantity: number }

/** What each invoice or receipt sold of a product, piece by piece; the newest first. */
async function purchasesOf(source: Source, code: string): Promise<Map<string, Bought[]>> {
  const { dialect } = source
  const rows = await dialect
    .first(
      source.db
        .with('sold', () => soldLines(source, code))
        .selectFrom('sold')
        .select((eb) => [
          'code' as const,
          'kind' as const,
          'folio' as const,
          'piece' as const,
          dialect.day(eb.ref('at')).as('on'),
          sql<number>`sum(${eb.ref('quantity')})`.as('quantity'),
        ])
        .where('kind', '<>', 'N')
        .groupBy(['code', 'kind', 'folio', 'piece', 'at'])
        .having((eb) => sql<SqlBool>`sum(${eb.ref('quantity')}) > ${NONE}`)
        .orderBy((eb) => sql`case when ${eb.ref('at')} is null then 1 else 0 end`)
        .orderBy('at', 'desc')
        .orderBy('folio', 'desc')
        .orderBy('kind')
        .orderBy('piece'),
      MOST_LINES,
    )
    .execute()
  return Map.groupBy(
    rows.map((row) => Object.assign(row, { folio: Number(row.folio) })),
    (row) => fold(row.code),
  )
}

/** By document; a piece that came back is no longer the customer's, one that was sold again is of the newest sale. */
function purchasesByPiece(lines: Bought[], kept: string[]): Purchase[] {
  const left = new Set(kept.map(fold))
  const own = lines.filter(({ piece }) => !text(piece) || left.delete(fold(piece)))
  return byDocument(own).map((lines) => {
    const pieces = lines.flatMap(({ piece }) => text(piece) ?? [])
    return presentPurchase(lines[0]!, quantityOf(lines), pieces)
  })
}

/** The same with serials that stand elsewhere: each that is no longer the customer's is one less of its document. */
function purchasesBySerial(lines: Bought[], serialsOf: (document: string) => { kept: string[]; gone: number }) {
  return byDocument(lines).flatMap((lines) => {
    const { kept, gone } = serialsOf(documentOf(lines[0]!))
    const bought = quantityOf(lines)
    const left = rounded(Math.max(bought - gone, Math.min(bought, kept.length)), 3)
    return left > 0 ? [presentPurchase(lines[0]!, left, kept)] : []
  })
}

const byDocument = (lines: Bought[]) => [...Map.groupBy(lines, documentOf).values()]

const quantityOf = (lines: Bought[]) =>
  rounded(
    lines.reduce((sum, { quantity }) => sum + Number(quantity), 0),
    3,
  )

const presentPurchase = ({ kind, folio, on }: Bought, quantity: number, pieces: string[]): Purchase => ({
  document: { kind: kindOf(kind), folio },
  boughtOn: day(on),
  quantity,
  pieces,
})
