import { type Column, type Content, type Paper, type PdfDocument, WIDTH } from '../../../../platform/server/pdf.ts'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { type Head, letterhead, picturesOfHead } from '../../../settings/server/letterhead.ts'
import { paperText } from '../../paper.text.ts'
import type { Place } from '../../visits.contract.ts'
import type { OrderFacts } from './order-facts.ts'
import { partsTable } from './parts-table.ts'
import {
  band,
  type Fact,
  facts,
  GAP,
  linesOf,
  rule,
  showInstant,
  showSpan,
  signingRoom,
  titled,
  titledLong,
  twoColumns,
} from './paper-parts.ts'

export type Look = { language: Language; paper: Paper; head: Head }
type Part = { order: OrderFacts; language: Language; width: number }

/** The order of a visit: what the technician takes along, and the customer signs where nothing else is at hand. */
export function orderPdf(order: OrderFacts, { language, paper, head }: Look): PdfDocument {
  const t = paperText[language]
  const { visit } = order
  const title = `${t.order} · ${t.number(visit.number)}`
  const part = { order, language, width: WIDTH[paper] }
  return {
    title,
    author: head.name,
    language,
    paper,
    running: `${title} · ${visit.customer.name}`,
    pageNumber: t.page,
    pictures: picturesOfHead(head),
    content: [
      letterhead(head, part.width, {
        title: t.order,
        lines: [t.number(visit.number), ...(visit.case ? [t.case(visit.case.number)] : [])],
      }),
      ...(visit.cancelReason ? [{ text: t.cancelled(visit.cancelReason), bold: true, margin: 4 }] : []),
      ...whereAndWho(part),
      ...text(t.instructions, visit.instructions, part),
      ...toTake(part),
      ...situation(part),
      ...said(part),
      signing(part),
    ],
  }
}

/** Address, district and city in one line. */
export const showPlace = ({ address, district, city }: Place): string =>
  [address, district, city].filter((one) => one?.trim()).join(', ')

function whereAndWho({ order, language, width }: Part): Content[] {
  const t = paperText[language]
  const { visit, customer, email, coverage } = order
  const { contact, equipment, startsAt, endsAt } = visit
  const phones = [contact?.phone, contact?.mobile].filter(Boolean).join(' · ')
  const left: Fact[] = [
    [t.customer, customer.name],
    [t.rut, customer.taxId && showRut(customer.taxId)],
    [t.contact, contact?.name],
    [t.phones, phones || customer.phone],
    [t.email, email],
  ]
  const right: Fact[] = [
    [t.when, startsAt && endsAt ? showSpan(startsAt, endsAt, t.span) : t.notPlanned],
    [t.technicians, visit.technicians.map(({ name }) => name).join(', ') || t.nobody],
    [t.equipment, equipment?.productName],
    [t.serial, equipment?.serial],
    [t.form, visit.form.name],
    [t.orderedBy, visit.createdBy.name],
  ]
  const below: Fact[] = [
    [t.address, showPlace(visit.place)],
    [t.directions, visit.place.directions],
    [t.coverage, coverage ? `${coverage.name} · ${coverage.text}` : t.noCoverage],
  ]
  return [twoColumns(left, right, width), { stack: [facts(below, width)], margin: [0, 4, 0, 0] }]
}

const text = (title: string, told: string | null | undefined, { width }: Part): Content[] =>
  told?.trim() ? titledLong(title, width, [told]) : []

function situation(part: Part): Content[] {
  const t = paperText[part.language]
  const { visit, description } = part.order
  if (!visit.case) return []
  return [
    { stack: [band(t.situation, part.width), { text: visit.case.subject, bold: true }], unbreakable: true },
    ...(description?.trim() ? [{ text: description, margin: [0, 2, 0, 0] } as Content] : []),
  ]
}

function said({ order, language, width }: Part): Content[] {
  const t = paperText[language]
  const told = order.said.map(({ at, author, text }): Content => ({
    text: [{ text: `${showInstant(new Date(at).toISOString())} · ${author}\n`, style: 'small' }, text],
    margin: [0, 0, 0, 5],
  }))
  return titled(t.said, width, told, linesOf([order.said[0]?.text ?? ''], width))
}

/** Parts to take as a list to tick off. */
function toTake({ order, language, width }: Part): Content[] {
  const t = paperText[language]
  const { parts } = order.visit
  return parts.length ? titledLong(t.toTake, width, [partsTable(parts, { language, width, ticked: true })]) : []
}

function signing({ language, width }: Part): Content {
  const t = paperText[language]
  const half = (width - GAP * 2) / 2
  const time = (name: string): Column => ({
    width: half,
    columns: [
      { width: 90, text: name, style: 'faint' },
      { width: half - 90, stack: [{ canvas: [rule(half - 90, 9)] }] },
    ],
    columnGap: 0, // that of what stands around would hold here too
  })
  return {
    stack: [
      band(t.signing, width),
      { columns: [time(t.arrival), time(t.departure)], columnGap: GAP * 2, margin: [0, 4, 0, 0] },
      {
        columns: [signingRoom(t.signCustomer, t.signName, half), signingRoom(t.signTechnician, t.signName, half)],
        columnGap: GAP * 2,
      },
    ],
    unbreakable: true,
  }
}
