import { z } from 'zod'
import type { Endpoint } from '../../shared/contract.ts'

const JSON_TYPE = 'application/json'

const problem = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Name of the reason, for programs' },
    title: { type: 'string', description: 'The reason in the language of the reader' },
    values: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
  required: ['status', 'code', 'title'],
}

type Schemas = Record<string, Record<string, unknown>>
type SchemaOf = (shape: z.ZodType, io: 'input' | 'output') => Record<string, unknown>

/** The OpenAPI 3.1 document of everything that is served, made from the same contracts. */
export function openApiDocument(endpoints: Endpoint[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  const schemas: Schemas = { Problem: problem }
  for (const e of endpoints) {
    const path = (paths[e.path] ??= {})
    path[e.method.toLowerCase()] = operation(e, (shape, io) => schemaOf(shape, io, schemas))
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Atiende', version, description: 'Everything the screens do, they do through this API.' },
    servers: [{ url: '/' }],
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'atiende.session_token' } },
    },
    security: [{ session: [] }],
    paths,
  }
}

function operation(e: Endpoint, schemaOf: SchemaOf) {
  const status = String(e.status ?? 200)
  return {
    summary: e.summary,
    operationId: `${e.method.toLowerCase()}${e.path.replace(/^\/api/, '').replace(/[^a-zA-Z]+(\w)?/g, (_, c: string) => (c ?? '').toUpperCase())}`,
    tags: [e.path.split('/')[2]],
    ...(e.open ? { security: [] } : {}),
    parameters: [
      ...parameters(schemaOf, e.params, 'path'),
      ...parameters(schemaOf, e.query, 'query'),
      ...(e.method === 'POST'
        ? [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 200 } }]
        : []),
    ],
    ...(e.body
      ? { requestBody: { required: true, content: { [e.sends ?? JSON_TYPE]: { schema: schemaOf(e.body, 'input') } } } }
      : {}),
    responses: {
      [status]: {
        description: 'Done',
        ...(status === '204'
          ? {}
          : { content: { [e.answers ?? JSON_TYPE]: { schema: schemaOf(e.answer, 'output') } } }),
      },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parameters(schemaOf: SchemaOf, shape: z.ZodType | undefined, where: 'path' | 'query') {
  if (!shape) return []
  const schema = schemaOf(shape, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || (schema.required ?? []).includes(name),
    schema: one,
  }))
}

/** A shape with a name of its own (`meta({ id })`) is described once, beside the addresses that use it. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output', schemas: Schemas) {
  const made = z.toJSONSchema(shape, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  const { $schema: _, $defs = {}, ...schema } = referringTo('#/components/schemas/', made)
  for (const [name, { id: _, ...one }] of Object.entries($defs as Schemas)) schemas[name] = one
  return schema
}

const referringTo = (place: string, schema: object) =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', place) : value,
  ) as Record<string, unknown>
