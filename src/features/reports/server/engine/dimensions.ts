import { sql } from 'kysely'
import type { Term } from '../../definitions.text.ts'
import type { Dimension, Said, Sql } from './define.ts'

type More = Partial<Pick<Dimension, 'key' | 'label' | 'means' | 'none'>>

/** A person of ours; those who left are named as such. */
export const personRow = (field: string, more: More = {}): Dimension => ({
  key: 'responsible',
  label: { es: 'Responsable', en: 'Responsible' },
  means: 'responsible',
  none: { es: 'Sin responsable', en: 'Nobody' },
  ...more,
  field,
  type: 'uuid',
  join: (value) => sql`left join people on people.id = ${value}`,
  words: () => personWords(sql`people`),
})

/** The name of a person of ours, with a mark when the account is closed. */
export const personWords = (people: Sql): Sql =>
  sql`case when ${people}.active then ${people}.name else ${people}.name || ' (inactivo)' end`

export const customerRow = (field: string, more: More = {}): Dimension => ({
  key: 'customer',
  label: { es: 'Cliente', en: 'Customer' },
  means: { es: 'El cliente atendido.', en: 'The customer who was attended.' },
  none: { es: 'Sin cliente', en: 'No customer' },
  ...more,
  field,
  type: 'uuid',
  join: (value) => sql`left join customers on customers.id = ${value}`,
  words: () => sql`customers.name`,
  sort: () => sql`customers.name_key`,
  link: { to: 'customer', id: (value) => value },
})

/** One of the company's own words, such as a type of coverage or of commitment. */
export const classifiedRow = (
  table: 'coverage_types' | 'commitment_types' | 'priorities' | 'topics',
  field: string,
  more: { key: string; label: Said; means: Term | Said; none?: Said },
): Dimension => ({
  none: { es: 'Sin clasificar', en: 'Not classified' },
  ...more,
  field,
  type: 'uuid',
  join: (value) => sql`left join ${sql.table(table)} on ${sql.table(table)}.id = ${value}`,
  words: () => sql`${sql.table(table)}.name`,
})
