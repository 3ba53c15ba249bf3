import {
  type Cell,
  type Content,
  continues,
  type Paper,
  type PdfDocument,
  WIDTH,
} from '../../../../platform/server/pdf.ts'
import { clockInChile } from '../../../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { type Head, letterhead, picturesOfHead } from '../../../settings/server/letterhead.ts'
import type { Statement, StatementLine } from '../../statement.contract.ts'
import { movementName, showMonth, statementText, summaryOf, takenFrom } from '../../statement.text.ts'

type Look = { language: Language; paper: Paper; head: Head }

/** The statement as a letter of the company: head, balance, movements of the hours, and the work line by line. */
export function statementPdf(one: Statement, { language, paper, head }: Look): PdfDocument {
  const t = statementText[language]
  const { company, coverage, customer } = one
  const title = `${t.title} · ${t.numbered[coverage.kind](coverage.number)} · ${showMonth(one.month, language)}`
  return {
    title,
    author: company.name,
    language,
    paper,
    running: `${title} · ${customer.name}`,
    pageNumber: t.page,
    pictures: picturesOfHead(head),
    content: [
      letterhead(head, WIDTH[paper], { title: t.title, lines: [showMonth(one.month, language)] }),
      { columns: [{ stack: facts(one, language) }, { width: 200, stack: balance(one, language) }], columnGap: 24 },
      ...movements(one, language),
      ...work(one, language),
      ...notes(one, language),
    ],
  }
}

function facts(one: Statement, language: Language): Content[] {
  const t = statementText[language]
  const { coverage, customer } = one
  const issued = `${showDay(dayInChile(new Date(one.issuedAt)))} ${clockInChile(one.issuedAt)}`
  const rows: [string, string][] = [
    [t.customer, customer.name],
    ...(customer.taxId ? [[t.rut, showRut(customer.taxId)] as [string, string]] : []),
    [t.kinds[coverage.kind], `N° ${coverage.number} · ${coverage.type}`],
    ...(coverage.reference ? [[t.reference, coverage.reference] as [string, string]] : []),
    [t.term, t.span(showDay(coverage.startsOn), showDay(coverage.lastDay))],
    [t.days, t.span(showDay(one.from), showDay(one.until))],
  ]
  return [
    {
      layout: 'plain',
      table: {
        widths: [58, '*'],
        body: rows.map(([name, value]) => [{ text: name, style: 'faint' }, value]),
      },
    },
    { text: t.issued(issued), style: 'small', margin: [0, 4, 0, 0] },
  ]
}

function balance(one: Statement, language: Language): Content[] {
  const t = statementText[language]
  const lines = summaryOf(one, language)
  const over = `${t.overrun}: ${showMinutes(one.overrunMinutes, language)}`
  const rest: Content[] = one.overrunMinutes
    ? [{ text: over, bold: true, alignment: 'right', margin: [0, 6, 0, 0] }]
    : []
  if (!lines.length) return [{ text: t.unlimited, style: 'faint', alignment: 'right' }, ...rest]
  const body = lines.map(({ name, minutes, total }) => [
    { text: name, bold: total },
    { text: showMinutes(minutes, language), style: 'number', bold: total },
  ])
  return [{ layout: 'rows', table: { widths: ['*', 'auto'], body } }, ...rest]
}

function movements(one: Statement, language: Language): Content[] {
  const t = statementText[language]
  if (!one.movements.length) return []
  const c = t.columns
  return [
    { text: t.movements, style: 'heading' },
    {
      layout: 'rows',
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [54, '*', 90, 80],
        body: [
          heads([c.on, c.movement, t.usable], [c.time]),
          ...one.movements.map((line) => [
            showDay(line.on),
            withNote(movementName(line, language), line.reason),
            showDay(line.expiresOn),
            { text: showMinutes(line.minutes, language), style: 'number' },
          ]),
        ],
      },
    },
  ]
}

function work(one: Statement, language: Language): Content[] {
  const t = statementText[language]
  const c = t.columns
  const heading: Content = { text: t.work, style: 'heading' }
  if (!one.lines.length) return [heading, { text: t.noWork, style: 'faint' }]
  const time = (minutes: number, bold = false) => ({ text: showMinutes(minutes, language), style: 'number', bold })
  return [
    heading,
    {
      layout: 'rows',
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [48, 24, '*', 70, 42, 'auto', 'auto', 72],
        body: [
          heads([c.on, c.at, c.what, c.person, c.mode], [c.worked, c.accounted], [c.from]),
          ...one.lines.flatMap((line) => [
            [
              showDay(line.on),
              line.startedAt ? clockInChile(line.startedAt) : '',
              whatOf(line, one, language),
              line.person,
              t.modes[line.mode],
              time(line.workedMinutes),
              time(line.accountedMinutes),
              takenFrom(line, one, language)
                .map((part) => part.join(' '))
                .join('\n'),
            ],
            ...noteBelow(line),
          ]),
          [
            { text: t.total, colSpan: 5, bold: true },
            ...Array<string>(4).fill(''),
            time(one.workedMinutes, true),
            time(one.accountedMinutes, true),
            '',
          ],
        ],
      },
    },
  ]
}

/** What was noted of the work has the width of the paper, and belongs to the row above. */
const noteBelow = ({ note }: StatementLine): Cell[][] =>
  note
    ? [[{ text: '', ...continues }, '', { text: note, style: 'small', colSpan: 6 }, ...Array<string>(5).fill('')]]
    : []

/** The case of the work; and the contract it was charged to, when it shares the hours with this one. */
function whatOf(line: StatementLine, one: Statement, language: Language): string {
  const t = statementText[language]
  const name = line.case
    ? `${t.case(line.case.number)} ${line.case.subject}`
    : line.caseHidden
      ? t.hiddenCase
      : t.noCase
  return line.coverageNumber === one.coverage.number ? name : `${name} (${t.chargedTo(line.coverageNumber)})`
}

const withNote = (text: string, note: string | null): Content =>
  note ? { stack: [text, { text: note, style: 'small' }] } : text

const heads = (left: string[], right: string[], rest: string[] = []): Content[] => [
  ...left.map((text) => ({ text, style: 'head' })),
  ...right.map((text) => ({ text, style: ['head', 'number'] })),
  ...rest.map((text) => ({ text, style: 'head' })),
]

function notes(one: Statement, language: Language): Content[] {
  const t = statementText[language]
  const said = [one.passesTo && t.passes(one.passesTo.number), one.running && t.running, t.mayChange].filter(Boolean)
  return [{ text: said.join(' '), style: 'small', margin: [0, 14, 0, 0] }]
}
