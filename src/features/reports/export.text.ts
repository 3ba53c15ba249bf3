import { words } from '../../platform/shared/words.ts'
import type { RefusalWords } from '../../platform/shared/words.ts'

/** Words of the files of reports. */
export const exportText = words({
  es: {
    total: 'Total',
    subtotal: (of: string) => `Total ${of}`,
    asked: 'Qué se pidió',
    report: 'Informe',
    made: 'Generado',
    rows: 'Filas',
    everything: 'Sin filtros',
    columns: 'Columnas',
    definitions: 'Definiciones',
    minutes: (label: string) => `${label} (min)`,
    days: (label: string) => (/d[ií]as/i.test(label) ? label : `${label} (días)`),
    percent: (label: string) => (label.includes('%') ? label : `${label} (%)`),
    amount: (label: string) => `Cuenta en «${label}»`,
    page: 'Página {page} de {pages}',
    asOf: (at: string) => `Al ${at}`,
  },
  en: {
    total: 'Total',
    subtotal: (of: string) => `Total ${of}`,
    asked: 'What was asked',
    report: 'Report',
    made: 'Made',
    rows: 'Rows',
    everything: 'No filters',
    columns: 'Columns',
    definitions: 'Definitions',
    minutes: (label: string) => `${label} (min)`,
    days: (label: string) => (/days/i.test(label) ? label : `${label} (days)`),
    percent: (label: string) => (label.includes('%') ? label : `${label} (%)`),
    amount: (label: string) => `Counts in “${label}”`,
    page: 'Page {page} of {pages}',
    asOf: (at: string) => `As of ${at}`,
  },
})

export const exportRefusals: RefusalWords = {
  es: {
    'report.too_long_for_paper':
      'El informe tiene {rows} filas, y un PDF llega hasta {most}. Expórtelo como Excel o CSV, o pida menos.',
    'report.no_chart': 'Este informe no tiene gráfico. Expórtelo como Excel, CSV o PDF.',
  },
  en: {
    'report.too_long_for_paper':
      'The report has {rows} rows, and a PDF holds up to {most}. Export it as Excel or CSV, or ask for less.',
    'report.no_chart': 'This report has no chart. Export it as Excel, CSV or PDF.',
  },
}
