import { words } from '../../platform/shared/words.ts'

/** What the report of a visit says in the conversation of its case. */
export const reportEntryText = words({
  es: {
    attended: (number: number) => `Se realizó la visita a terreno N° ${number}.`,
    parts: 'Repuestos y materiales usados:',
    part: (quantity: string, description: string) => `${quantity} × ${description}`,
    report: (number: number) => `Informe de la visita a terreno N° ${number} (PDF)`,
    corrects: (number: number, changed: string) =>
      `Se corrigió el informe de la visita a terreno N° ${number}: ${changed}.`,
    nothing: 'sin cambios de contenido',
    times: 'horas de la visita',
    work: 'tiempo trabajado',
    summary: 'resumen del trabajo',
    partsChanged: 'repuestos y materiales',
    commitments: 'compromisos',
    internal: 'datos de uso interno',
    reversal: (number: number, reason: string) => `Corrección del informe de la visita N° ${number}: ${reason}`,
  },
  en: {
    attended: (number: number) => `Visit No. ${number} was made.`,
    parts: 'Parts and materials used:',
    part: (quantity: string, description: string) => `${quantity} × ${description}`,
    report: (number: number) => `Report of visit No. ${number} (PDF)`,
    corrects: (number: number, changed: string) => `The report of visit No. ${number} was corrected: ${changed}.`,
    nothing: 'no change of content',
    times: 'times of the visit',
    work: 'time worked',
    summary: 'summary of the work',
    partsChanged: 'parts and materials',
    commitments: 'commitments',
    internal: 'data for internal use',
    reversal: (number: number, reason: string) => `Correction of the report of visit No. ${number}: ${reason}`,
  },
})
