import { words } from '../../platform/shared/words.ts'
import type { RefusalWords } from '../../platform/shared/words.ts'

/** Words that screens, files and papers of the reports share. */
export const reportsText = words({
  es: {
    title: 'Informes',
    asked: {
      range: 'Rango',
      customer: 'Cliente',
      person: 'Persona',
      coverageType: 'Tipo de contrato o garantía',
      commitmentType: 'Tipo de compromiso',
      priority: 'Prioridad',
      topic: 'Tópico',
      periods: 'Períodos de antigüedad',
      periodsHint: 'El último día de cada período, de menor a mayor: 7, 15, 30',
    },
    ready: {
      today: 'Hoy',
      yesterday: 'Ayer',
      thisWeek: 'Esta semana',
      lastWeek: 'La semana pasada',
      thisMonth: 'Este mes',
      lastMonth: 'El mes pasado',
      last3Months: 'Últimos 3 meses',
      last12Months: 'Últimos 12 meses',
      thisYear: 'Este año',
      lastYear: 'El año pasado',
    },
    span: (from: string, until: string) => (from === until ? from : `${from} al ${until}`),
    ages: (from: number, until: number | null) => {
      if (until === null) return `${from} días o más`
      return from === until ? `${from} ${from === 1 ? 'día' : 'días'}` : `${from} a ${until} días`
    },
    notDue: 'Por vencer',
    total: 'Total',
    nobody: 'Sin responsable',
  },
  en: {
    title: 'Reports',
    asked: {
      range: 'Range',
      customer: 'Customer',
      person: 'Person',
      coverageType: 'Contract or warranty type',
      commitmentType: 'Commitment type',
      priority: 'Priority',
      topic: 'Topic',
      periods: 'Aging periods',
      periodsHint: 'The last day of each period, growing: 7, 15, 30',
    },
    ready: {
      today: 'Today',
      yesterday: 'Yesterday',
      thisWeek: 'This week',
      lastWeek: 'Last week',
      thisMonth: 'This month',
      lastMonth: 'Last month',
      last3Months: 'Last 3 months',
      last12Months: 'Last 12 months',
      thisYear: 'This year',
      lastYear: 'Last year',
    },
    span: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
    ages: (from: number, until: number | null) => {
      if (until === null) return `${from} days or more`
      return from === until ? `${from} ${from === 1 ? 'day' : 'days'}` : `${from} to ${until} days`
    },
    notDue: 'Not due yet',
    total: 'Total',
    nobody: 'Nobody',
  },
})

export const reportsRefusals: RefusalWords = {
  es: {
    'dashboard.only_attending': 'Las cifras son para quienes atienden y supervisan.',
    'dashboard.not_for_role': 'Las cifras de todos son para supervisores. Vea las suyas.',
    'report.not_for_role': 'Este informe es para supervisores. Pídaselo a uno de ellos.',
    'report.unknown_parameter': 'El informe no conoce «{name}». Quítelo de la dirección.',
    'report.unknown_choice': 'Elija una de las opciones.',
    'report.no_day': 'Escriba un día que exista, como 26-11-2026.',
    'report.absurd_day': 'Elija un día entre 1990 y 2100.',
    'report.ends_before_start': 'El rango termina antes de comenzar. Elija un último día desde el {from}.',
    'report.too_many_days': 'El rango es de más de {years} años. Elija uno más corto.',
    'report.needs_customer': 'Elija un cliente.',
    'report.unknown_customer': 'Ese cliente no existe. Elija otro.',
    'report.unknown_person': 'Esa persona no existe. Elija otra.',
    'report.no_number': 'Escriba un número entre {least} y {most}.',
    'report.no_minutes': 'Escriba un tiempo de hasta {limitMinutes}, como 2:30.',
    'report.period_no_days': '«{text}» no es un número de días de hasta {most}.',
    'report.too_many_periods': 'Escriba entre uno y {most} períodos.',
    'report.periods_out_of_order': 'Los períodos deben crecer: {day} no es mayor que {before}, que está antes.',
    'report.unknown_row': 'Esa fila no es de este informe. Ábralo de nuevo.',
    'report.unknown_column': 'Esa columna no es de este informe. Ábralo de nuevo.',
  },
  en: {
    'dashboard.only_attending': 'The figures are for those who attend and supervise.',
    'dashboard.not_for_role': 'The figures of everybody are for supervisors. See your own.',
    'report.not_for_role': 'This report is for supervisors. Ask one of them for it.',
    'report.unknown_parameter': 'The report does not know “{name}”. Take it out of the address.',
    'report.unknown_choice': 'Choose one of the options.',
    'report.no_day': 'Type a day that exists, such as 26-11-2026.',
    'report.absurd_day': 'Choose a day between 1990 and 2100.',
    'report.ends_before_start': 'The range ends before it begins. Choose a last day from {from} on.',
    'report.too_many_days': 'The range is longer than {years} years. Choose a shorter one.',
    'report.needs_customer': 'Choose a customer.',
    'report.unknown_customer': 'There is no such customer. Choose another one.',
    'report.unknown_person': 'There is no such person. Choose another one.',
    'report.no_number': 'Type a number between {least} and {most}.',
    'report.no_minutes': 'Type a time of up to {limitMinutes}, such as 2:30.',
    'report.period_no_days': '“{text}” is no number of days up to {most}.',
    'report.too_many_periods': 'Type from one to {most} periods.',
    'report.periods_out_of_order': 'Periods must grow: {day} is not more than {before}, which stands before it.',
    'report.unknown_row': 'That row is not of this report. Open it again.',
    'report.unknown_column': 'That column is not of this report. Open it again.',
  },
}
