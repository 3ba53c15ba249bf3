import { sql } from 'kysely'
import type { Attribute, Said } from '../engine/define.ts'
import { personWords } from '../engine/dimensions.ts'

/** Columns that several lists have. */
export const caseNumber: Attribute = {
  key: 'case',
  label: { es: 'HelpDesk', en: 'Case' },
  means: 'case',
  kind: 'number',
  of: sql`cases.number`,
  link: { to: 'case', id: sql`cases.number` },
}
export const customer = (means: Said): Attribute => ({
  key: 'customer',
  label: { es: 'Cliente', en: 'Customer' },
  means,
  kind: 'text',
  of: sql`customers.name`,
  link: { to: 'customer', id: sql`customers.id` },
})
export const coverage = (means: Said): Attribute => ({
  key: 'coverage',
  label: { es: 'Contrato o garantía', en: 'Contract or warranty' },
  means,
  kind: 'number',
  of: sql`coverages.number`,
  link: { to: 'coverage', id: sql`coverages.number` },
})
export const coverageType: Attribute = {
  key: 'type',
  label: { es: 'Tipo', en: 'Type' },
  means: { es: 'El tipo de contrato o garantía.', en: 'The type of contract or warranty.' },
  kind: 'text',
  of: sql`coverage_types.name`,
}
export const commitmentType: Attribute = {
  key: 'type',
  label: { es: 'Tipo', en: 'Type' },
  means: { es: 'El tipo de compromiso.', en: 'The type of commitment.' },
  kind: 'text',
  of: sql`commitment_types.name`,
}
export const responsible: Attribute = {
  key: 'responsible',
  label: { es: 'Responsable', en: 'Responsible' },
  means: 'responsible',
  kind: 'text',
  of: personWords(sql`people`),
}
export const whoWorked: Attribute = {
  key: 'person',
  label: { es: 'Quién trabajó', en: 'Who worked' },
  means: 'whoWorked',
  kind: 'text',
  of: personWords(sql`people`),
}
/** What a case is, and how it stands: number, subject, customer, state. */
export const ofCase = {
  number: { ...caseNumber, key: 'number', label: { es: 'N°', en: 'No.' } },
  subject: {
    key: 'subject',
    label: { es: 'Asunto', en: 'Subject' },
    means: 'case',
    kind: 'text',
    of: sql`cases.subject`,
  },
  customer: customer({ es: 'El cliente que informó la situación.', en: 'The customer who reported it.' }),
  state: {
    key: 'state',
    label: { es: 'Estado', en: 'State' },
    means: { es: 'El estado de hoy.', en: 'The state of today.' },
    kind: 'text',
    of: sql`case_states.name`,
  },
} satisfies Record<string, Attribute>
