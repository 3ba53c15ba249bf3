import { showDay } from '../../platform/shared/days.ts'
import { showMinutes } from '../../platform/shared/minutes.ts'
import { type Language, type RefusalWords, words } from '../../platform/shared/words.ts'
import type { Statement, StatementLine, StatementMovement } from './statement.contract.ts'

export const statementText = words({
  es: {
    title: 'Cartola de horas',
    open: 'Cartola de horas',
    pdf: 'PDF',
    pdfTitle: 'Abrir la cartola en PDF',
    csv: 'CSV',
    csvTitle: 'Descargar la cartola para Excel',
    print: 'Imprimir',
    toList: 'Ver contratos y garantías',
    month: 'Mes',
    previous: 'Mes anterior',
    next: 'Mes siguiente',
    missing: 'Este contrato no existe',
    customer: 'Cliente',
    rut: 'RUT',
    reference: 'Referencia',
    kinds: { contract: 'Contrato', warranty: 'Garantía' },
    numbered: { contract: (n: number) => `Contrato N° ${n}`, warranty: (n: number) => `Garantía N° ${n}` },
    term: 'Vigencia',
    days: 'Período',
    span: (from: string, until: string) => `${from} al ${until}`,
    issued: (at: string) => `Emitida el ${at}`,
    issuedAt: 'Emitida el',
    running: 'El mes está en curso: la cartola muestra lo registrado hasta ahora.',
    mayChange: 'Tiempo de este período que se registre o revierta más tarde la modifica.',
    passes: (number: number) => `El saldo final pasa al contrato N° ${number}, que renueva este.`,
    summary: 'Resumen',
    opening: 'Saldo inicial',
    added: 'Horas agregadas',
    adjusted: 'Ajustes',
    used: 'Horas usadas',
    expired: 'Horas vencidas',
    closing: 'Saldo final',
    overrun: 'En exceso',
    unlimited: 'Sin límite de horas.',
    movements: 'Movimientos de horas',
    movementKinds: {
      added: 'Horas contratadas',
      topUp: 'Horas agregadas',
      adjusted: 'Ajuste',
      usedEarlier: 'Parte de los ajustes que ya usó trabajo anterior',
      usedAhead: 'Horas usadas de un ajuste posterior',
      expired: 'Horas vencidas',
    },
    usable: 'Utilizables hasta',
    work: 'Trabajo',
    noWork: 'No hay trabajo registrado en este período.',
    columns: {
      on: 'Fecha',
      at: 'Hora',
      what: 'HelpDesk',
      movement: 'Movimiento',
      person: 'Persona',
      mode: 'Modalidad',
      worked: 'Trabajado',
      accounted: 'Imputado',
      from: 'Tomado de',
      time: 'Tiempo',
    },
    case: (number: number) => `N° ${number}`,
    noCase: 'Sin HelpDesk',
    hiddenCase: 'HelpDesk fuera de su alcance',
    chargedTo: (number: number) => `Imputado al contrato N° ${number}`,
    modes: { online: 'En línea', offline: 'Off line', onSite: 'En terreno', travel: 'Traslado' },
    total: 'Total',
    from: {
      until: (day: string) => `venc. ${day}`,
      of: (name: string) => `de las ${name}`,
      over: 'en exceso',
      unlimited: 'Sin límite',
      nothing: 'No descuenta',
      reversed: 'Revertido',
      reversal: 'Reversión',
    },
    csvColumns: {
      coverage: 'Contrato',
      customer: 'Cliente',
      kind: 'Movimiento',
      number: 'N° de HelpDesk',
      subject: 'Asunto',
      worked: 'Trabajado (min)',
      accounted: 'Imputado (min)',
      used: 'De las horas (min)',
      overrun: 'En exceso (min)',
      hours: 'Horas del contrato (min)',
      until: 'Utilizables hasta',
      note: 'Nota',
    },
    csvKinds: { charge: 'Trabajo', reversal: 'Reversión' },
    page: 'Página {page} de {pages}',
  },
  en: {
    title: 'Statement of hours',
    open: 'Statement of hours',
    pdf: 'PDF',
    pdfTitle: 'Open the statement as PDF',
    csv: 'CSV',
    csvTitle: 'Download the statement for Excel',
    print: 'Print',
    toList: 'See contracts and warranties',
    month: 'Month',
    previous: 'Month before',
    next: 'Next month',
    missing: 'There is no such contract',
    customer: 'Customer',
    rut: 'RUT',
    reference: 'Reference',
    kinds: { contract: 'Contract', warranty: 'Warranty' },
    numbered: { contract: (n: number) => `Contract no. ${n}`, warranty: (n: number) => `Warranty no. ${n}` },
    term: 'Term',
    days: 'Days',
    span: (from: string, until: string) => `${from} to ${until}`,
    issued: (at: string) => `Issued on ${at}`,
    issuedAt: 'Issued on',
    running: 'The month goes on: the statement shows what was logged until now.',
    mayChange: 'Time of these days that is logged or reversed later changes it.',
    passes: (number: number) => `The closing balance passes to contract no. ${number}, which renews this one.`,
    summary: 'Summary',
    opening: 'Opening balance',
    added: 'Hours added',
    adjusted: 'Adjustments',
    used: 'Hours used',
    expired: 'Hours expired',
    closing: 'Closing balance',
    overrun: 'Beyond the hours',
    unlimited: 'No limit of hours.',
    movements: 'Movements of hours',
    movementKinds: {
      added: 'Contracted hours',
      topUp: 'Hours added',
      adjusted: 'Adjustment',
      usedEarlier: 'Part of the adjustments that earlier work had used',
      usedAhead: 'Hours used of a later adjustment',
      expired: 'Hours expired',
    },
    usable: 'Usable until',
    work: 'Work',
    noWork: 'No work was logged in these days.',
    columns: {
      on: 'Day',
      at: 'Time',
      what: 'Case',
      movement: 'Movement',
      person: 'Person',
      mode: 'Mode',
      worked: 'Worked',
      accounted: 'Charged',
      from: 'Taken from',
      time: 'Time',
    },
    case: (number: number) => `No. ${number}`,
    noCase: 'Without a case',
    hiddenCase: 'Case out of your reach',
    chargedTo: (number: number) => `Charged to contract no. ${number}`,
    modes: { online: 'On line', offline: 'Off line', onSite: 'On site', travel: 'Travel' },
    total: 'Total',
    from: {
      until: (day: string) => `exp. ${day}`,
      of: (name: string) => `of the ${name}`,
      over: 'beyond',
      unlimited: 'No limit',
      nothing: 'Not charged',
      reversed: 'Reversed',
      reversal: 'Reversal',
    },
    csvColumns: {
      coverage: 'Contract',
      customer: 'Customer',
      kind: 'Movement',
      number: 'Case number',
      subject: 'Subject',
      worked: 'Worked (min)',
      accounted: 'Charged (min)',
      used: 'From the hours (min)',
      overrun: 'Beyond (min)',
      hours: 'Hours of the contract (min)',
      until: 'Usable until',
      note: 'Note',
    },
    csvKinds: { charge: 'Work', reversal: 'Reversal' },
    page: 'Page {page} of {pages}',
  },
})

/** '2026-06' → junio de 2026 */
export const showMonth = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'es-CL', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))

/**
 * Of what the minutes of a line were taken: 'venc. 30-06-2026'; or '1 h', 'venc. 30-06-2026' and '20 min', 'en exceso'.
 * Hours that share their last day with others of the contract have their own names on every line.
 */
export function takenFrom(
  line: StatementLine,
  { sharedLastDays }: Pick<Statement, 'sharedLastDays'>,
  language: Language,
): string[][] {
  const t = statementText[language].from
  if (line.kind === 'reversal') return [[t.reversal]]
  if (line.reversed) return [[t.reversed]]
  const [first] = line.parts
  if (!first) return [[t.nothing]]
  if (first.kind === 'unlimited') return [[t.unlimited]]
  return line.parts.map(({ grant, minutes }) => {
    const shared = grant && sharedLastDays.includes(grant.expiresOn)
    const what = grant ? (shared ? grant.name : t.until(showDay(grant.expiresOn))) : t.over
    return line.parts.length === 1 ? [what] : [showMinutes(minutes, language), shared ? t.of(what) : what]
  })
}

/** What a movement is called: contracted hours apart from those that were added later. */
export const movementName = ({ kind, source }: StatementMovement, language: Language): string =>
  statementText[language].movementKinds[kind === 'added' && source === 'topUp' ? 'topUp' : kind]

/** The balance as lines of a summary, the signs as they count; none without limit of hours. */
export function summaryOf(one: Statement, language: Language): { name: string; minutes: number; total?: true }[] {
  const t = statementText[language]
  if (one.openingMinutes === null) return []
  return [
    { name: t.opening, minutes: one.openingMinutes },
    { name: t.added, minutes: one.addedMinutes! },
    ...(one.adjustedMinutes ? [{ name: t.adjusted, minutes: one.adjustedMinutes }] : []),
    { name: t.used, minutes: -one.usedMinutes },
    ...(one.expiredMinutes ? [{ name: t.expired, minutes: -one.expiredMinutes }] : []),
    { name: t.closing, minutes: one.closingMinutes!, total: true },
  ]
}

export const statementRefusals: RefusalWords = {
  es: {
    'statement.before_term': 'Comienza el {day}: ese mes es anterior.',
    'statement.after_term': 'Terminó el {day}: ese mes es posterior.',
    'statement.not_begun': 'Ese período aún no comienza: empieza el {day}.',
    'statement.too_many_lines': 'Ese mes tiene más de {most} registros: véalo en el libro de horas.',
  },
  en: {
    'statement.before_term': 'It begins on {day}: that month is before.',
    'statement.after_term': 'It ended on {day}: that month is after.',
    'statement.not_begun': 'Those days have not begun: they start on {day}.',
    'statement.too_many_lines': 'That month has more than {most} entries: see them in the ledger.',
  },
}
