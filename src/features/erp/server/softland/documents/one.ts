import { documentsOfPanel } from '../../../documents.rules.ts'
import type { DocumentPanel, ErpDocument } from '../../../erp-documents.contract.ts'
import { fingerprintOf } from '../../../fingerprint.rules.ts'
import type { FoundDocument } from '../../erp.ts'
import { realDate } from '../expressions.ts'
import { presentQuotations, quotationHeaders } from '../quotations.ts'
import { text } from '../read.ts'
import { presentSalesNotes, salesNoteHeaders } from '../sales-notes.ts'
import { sales } from '../sales.ts'
import type { Source } from '../source.ts'
import { type Key, keyOf } from './refs.ts'
import { presentSales, saleHeaders } from './sale-documents.ts'

/** A document whole, in whatever state and whoever's it is. */
export async function findDocument(
  source: Source,
  panel: DocumentPanel,
  ref: string,
): Promise<FoundDocument | undefined> {
  const key = keyOf(panel, ref)
  return key && readers[panel](source, key)
}

const readers: Record<DocumentPanel, (source: Source, key: Key) => Promise<FoundDocument | undefined>> = {
  quotations: quotation,
  salesNotes: salesNote,
  invoices: sale,
}

async function quotation(source: Source, { number }: Key): Promise<FoundDocument | undefined> {
  const header = await quotationHeaders(source)
    .select('q.CodAux')
    .where('q.CotNum', '=', number)
    .$if(source.has('nwcotiza', 'FechaHoraCreacion'), (query) =>
      query.select((eb) => source.dialect.instant(realDate(eb.ref('q.FechaHoraCreacion'))).as('created')),
    )
    .executeTakeFirst()
  if (!header) return undefined
  const code = text(header.CodAux)
  const [document] = documentsOfPanel('quotations', await presentQuotations(source, code, [header]))
  return found(document!, code, { created: header.created })
}

async function salesNote(source: Source, { number }: Key): Promise<FoundDocument | undefined> {
  const header = await salesNoteHeaders(source)
    .select('v.CodAux')
    .where('v.NVNumero', '=', number)
    .$if(source.has('nw_nventa', 'FechaHoraCreacion'), (query) =>
      query.select((eb) => source.dialect.instant(realDate(eb.ref('v.FechaHoraCreacion'))).as('created')),
    )
    .executeTakeFirst()
  if (!header) return undefined
  const code = text(header.CodAux)
  const [document] = documentsOfPanel('salesNotes', await presentSalesNotes(source, code, [header]))
  return found(document!, code, { created: header.created })
}

async function sale(source: Source, { letter, number }: Key): Promise<FoundDocument | undefined> {
  const only = sales(source).where('g.Tipo', '=', letter).where('g.NroInt', '=', number)
  const header = await saleHeaders(source, only)
    .select('g.CodAux')
    .$if(source.has('iw_gsaen', 'FecHoraCreacion'), (query) =>
      query.select((eb) => source.dialect.instant(realDate(eb.ref('g.FecHoraCreacion'))).as('created')),
    )
    .executeTakeFirst()
  if (!header) return undefined
  const code = text(header.CodAux)
  const [document] = await presentSales(source, { code, sales: only }, [header])
  const { SubTipoDocto, Folio, created } = header
  return found(document!, code, { series: text(SubTipoDocto), folio: Number(Folio ?? 0), created })
}

type Own = Pick<Parameters<typeof fingerprintOf>[0], 'series' | 'folio' | 'created'>

const found = (document: ErpDocument, code: string | null, own: Own): FoundDocument => ({
  document,
  customerCode: code ?? '',
  fingerprint: fingerprintOf({ panel: document.panel, ref: document.ref, ...own, code }),
})
