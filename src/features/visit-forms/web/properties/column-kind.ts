import type { Column } from '../../format.contract.ts'

/** The same column with cells of another kind; what both kinds have stays. */
export function columnOfKind(column: Column, kind: Column['kind'], firstOption: string): Column {
  const { key, label } = column
  const required = 'required' in column && column.required ? { required: true } : {}
  switch (kind) {
    case 'yesNo':
      return { kind, key, label }
    case 'oneOf':
      return { kind, key, label, options: [{ key: 'opcion_1', label: firstOption }], ...required }
    case 'text':
    case 'number':
      return { kind, key, label, ...required }
  }
}
