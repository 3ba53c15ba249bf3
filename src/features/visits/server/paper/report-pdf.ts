import { type Content, type PdfDocument, WIDTH } from '../../../../platform/server/pdf.ts'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { standingText } from '../../../coverage/standing.text.ts'
import { letterhead, picturesOfHead } from '../../../settings/server/letterhead.ts'
import type { PaperSection } from '../../../visit-forms/paper.rules.ts'
import { workOf } from '../../journey.rules.ts'
import { paperText } from '../../paper.text.ts'
import { moments } from '../../report.contract.ts'
import { answersContent } from './answers-content.ts'
import { type Look, showPlace } from './order-pdf.ts'
import { linesOf, showInstant, table, titled, titledLong, twoColumns } from './paper-parts.ts'
import { partsTable } from './parts-table.ts'
import type { Charged, ReportFacts } from './report-facts.ts'

type Printed = Look & {
  sections: PaperSection[]
  pictures: NonNullable<PdfDocument['pictures']>
  now: Date
}
type Part = { facts: ReportFacts; language: Language; width: number; now: Date }

/** The report of a visit, for the customer: who came and when, what was answered, used, promised and charged. */
export function reportPdf(facts: ReportFacts, printed: Printed): PdfDocument {
  const { language, paper, head, sections, pictures, now } = printed
  const t = paperText[language]
  const { visit, report, all } = facts
  const title = `${t.report} · ${t.number(visit.number)}`
  const part = { facts, language, width: WIDTH[paper], now }
  const names = new Map(facts.files.map(({ id, name }) => [id, name]))
  const last = all.at(-1)!.number
  return {
    title,
    author: head.name,
    language,
    paper,
    running: `${title} · ${visit.customer.name}`,
    pageNumber: t.page,
    pictures: { ...pictures, ...picturesOfHead(head) },
    content: [
      letterhead(head, part.width, {
        title: t.report,
        lines: [t.number(visit.number), ...(report.number > 1 ? [t.version(report.number)] : [])],
      }),
      ...(report.number < last ? [{ text: t.replaced(last), bold: true, margin: [0, 0, 0, 6] } as Content] : []),
      whereAndWho(part),
      ...times(part),
      ...summary(part),
      ...answersContent(sections, { ...part, nameOf: (id) => names.get(id) ?? t.lostFile }),
      ...used(part),
      ...commitments(part),
      ...hours(part),
      ...corrections(part),
      { text: t.issued(showInstant(now.toISOString())), style: 'small', margin: [0, 12, 0, 0] },
    ],
  }
}

function whereAndWho({ facts: { visit, taxId, contact }, language, width }: Part): Content {
  const t = paperText[language]
  return twoColumns(
    [
      [t.customer, visit.customer.name],
      [t.rut, taxId && showRut(taxId)],
      [t.contact, contact?.name],
      [t.phones, [contact?.phone, contact?.mobile].filter(Boolean).join(' · ')],
      [t.address, showPlace(visit.place)],
    ],
    [
      [t.caseName, visit.case && `N° ${visit.case.number} · ${visit.case.subject}`],
      [t.technicians, visit.technicians.map(({ name }) => name).join(', ')],
      [t.equipment, visit.equipment?.productName],
      [t.serial, visit.equipment?.serial],
    ],
    width,
  )
}

/** The moments of the visit side by side, with the time on site and of the journey. */
function times({ facts: { report }, language, width }: Part): Content[] {
  const t = paperText[language]
  const work = workOf(report.times)
  const sum = (mode: 'onSite' | 'travel') =>
    work.filter((one) => one.mode === mode).reduce((all, one) => all + one.workedMinutes, 0)
  const told: [string, string][] = [
    ...moments.flatMap((name): [string, string][] => {
      const at = report.times[name]
      return at ? [[t[name], showInstant(at)]] : []
    }),
    ...(['onSite', 'travel'] as const).flatMap((mode): [string, string][] =>
      sum(mode) ? [[t.modes[mode], showMinutes(sum(mode), language)]] : [],
    ),
  ]
  const each = (width - 8 * (told.length - 1)) / told.length
  const columns = told.map(([name, value]) => ({
    width: each,
    stack: [
      { text: name, style: 'head' },
      { text: value, fontSize: 9.5 },
    ],
  }))
  return titled(t.times, width, [{ columns, columnGap: 8 }])
}

function summary({ facts: { report }, language, width }: Part): Content[] {
  const t = paperText[language]
  const solved: Content[] = report.isSolution ? [{ text: t.solution, style: 'faint', margin: [0, 3, 0, 0] }] : []
  const told = report.summary?.trim()
  return told || solved.length ? titledLong(t.work, width, [...(told ? [told] : []), ...solved]) : []
}

function used({ facts: { report }, language, width }: Part): Content[] {
  const t = paperText[language]
  const { parts } = report
  return parts.length ? titledLong(t.used, width, [partsTable(parts, { language, width })]) : []
}

function commitments({ facts: { report }, language, width }: Part): Content[] {
  const t = paperText[language]
  if (!report.commitments.length) return []
  const columns = [
    { name: t.due, width: 84 },
    { name: t.what, width: 0 },
    { name: t.responsible, width: 110 },
  ]
  const rows = report.commitments.map((one): (string | Content)[] => [
    showInstant(one.dueAt),
    { stack: [{ text: one.typeName, style: 'small' }, one.description] },
    one.responsibleName,
  ])
  return titledLong(t.commitments, width, [table(columns, rows, width)])
}

/** What the visit was charged, and what is left of it. */
function hours({ facts: { report, charged }, language, width, now }: Part): Content[] {
  const t = paperText[language]
  const { timeEntries } = report
  if (!timeEntries.length) return []
  const sum = (of: 'workedMinutes' | 'accountedMinutes') => timeEntries.reduce((all, one) => all + one[of], 0)
  const columns = [
    { name: t.person, width: 0 },
    { name: t.mode, width: 90 },
    { name: t.worked, width: 80, number: true },
    { name: t.accounted, width: 80, number: true },
  ]
  const total = (text: string): Content => ({ text, bold: true, alignment: 'right' })
  const rows: (string | Content)[][] = timeEntries.map((one) => [
    one.personName,
    t.modes[one.mode],
    showMinutes(one.workedMinutes, language),
    showMinutes(one.accountedMinutes, language),
  ])
  if (rows.length > 1)
    rows.push([
      { text: t.total, bold: true },
      '',
      total(showMinutes(sum('workedMinutes'), language)),
      total(showMinutes(sum('accountedMinutes'), language)),
    ])
  const left = charged.map((one): Content => ({ text: leftIn(one, language, now), bold: true, margin: [0, 4, 0, 0] }))
  return titled(t.hours, width, [{ stack: [table(columns, rows, width), ...left] }], rows.length + left.length)
}

function leftIn({ kind, number, typeName, standing }: Charged, language: Language, now: Date): string {
  const t = paperText[language]
  const words = standingText[language]
  const { remainingMinutes, currentMinutes } = standing
  const name = `${words.numbered[kind](number)} · ${typeName}`
  const told =
    remainingMinutes === null
      ? words.hours.unlimited
      : remainingMinutes > 0
        ? words.hours.left(
            remainingMinutes,
            showMinutes(remainingMinutes, language),
            showMinutes(currentMinutes ?? 0, language),
          )
        : words.hours.nothingNow
  return t.left(name, told.charAt(0).toLowerCase() + told.slice(1), showDay(dayInChile(now)))
}

/** Why there is more than one version, up to this one. */
function corrections({ facts: { report, all }, language, width }: Part): Content[] {
  const t = paperText[language]
  const told = all.flatMap(({ number, reason, receivedAt, sentBy }) =>
    reason && number <= report.number ? [t.correction(number, showInstant(receivedAt), sentBy.name, reason)] : [],
  )
  const content = told.map((text): Content => ({ text, margin: [0, 0, 0, 3] }))
  return titled(t.corrections, width, content, linesOf(told.slice(0, 1), width))
}
