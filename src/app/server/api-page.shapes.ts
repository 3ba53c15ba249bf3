export type Schema = {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  description?: string
  default?: unknown
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  $ref?: string
}

const SAFE = Number.MAX_SAFE_INTEGER

/** A JSON schema as people read shapes: `{ name: string 1–160, due?: date | null }`, one field a line. */
export function shapeOf(schema: Schema, indent = ''): string {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map((one) => shapeOf(one, indent)))].join(' | ')
  if (schema.allOf) return schema.allOf.map((one) => shapeOf(one, indent)).join(' & ')
  if (schema.$ref) return schema.$ref.split('/').at(-1)!
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.prefixItems) return `[${schema.prefixItems.map((one) => shapeOf(one, indent)).join(', ')}]`
  if (schema.type === 'array')
    return `[ ${shapeOf(schema.items ?? {}, indent)} ]${schema.maxItems ? ` up to ${schema.maxItems}` : ''}`
  if (schema.type === 'object') return objectShape(schema, indent)
  return `${schema.format ?? schema.type ?? 'anything'}${limits(schema)}${schema.default === undefined ? '' : ` = ${JSON.stringify(schema.default)}`}`
}

function objectShape(schema: Schema, indent: string): string {
  const inner = `${indent}  `
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => {
    const optional = schema.required?.includes(name) ? '' : '?'
    const note = one.description ? `   # ${one.description}` : ''
    return `${inner}${name}${optional}: ${shapeOf(one, inner)}${note}`
  })
  if (typeof schema.additionalProperties === 'object')
    fields.push(`${inner}[name]: ${shapeOf(schema.additionalProperties, inner)}`)
  return fields.length ? `{\n${fields.join('\n')}\n${indent}}` : '{}'
}

function limits({ minLength, maxLength, minimum, maximum }: Schema): string {
  const low = minLength ?? (minimum === -SAFE ? undefined : minimum)
  const high = maxLength ?? (maximum === SAFE ? undefined : maximum)
  if (low === undefined && high === undefined) return ''
  if (high === undefined) return ` from ${low}`
  return low === undefined ? ` up to ${high}` : ` ${low}–${high}`
}
