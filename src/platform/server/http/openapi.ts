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

/** The OpenAPI 3.1 document of everything that is served, made from the same contracts. */
export function openApiDocument(endpoints: Endpoint[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const e of endpoints) {
    const path = (paths[e.path] ??= {})
    path[e.method.toLowerCase()] = operation(e)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Atiende', version, description: 'Everything the screens do, they do through this API.' },
    servers: [{ url: '/' }],
    components: {
      schemas: { Problem: problem },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'atiende.session_token' } },
    },
    security: [{ session: [] }],
    paths,
  }
}

function operation(e: Endpoint) {
  const status = String(e.status ?? 200)
  return {
    summary: e.summary,
    operationId: `${e.method.toLowerCase()}${e.path.replace(/^\/api/, '').replace(/[^a-zA-Z]+(\w)?/g, (_, c: string) => (c ?? '').toUpperCase())}`,
    tags: [e.path.split('/')[2]],
    ...(e.open ? { security: [] } : {}),
    parameters: [
      ...parameters(e.params, 'path'),
      ...parameters(e.query, 'query'),
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

function parameters(shape: z.ZodType | undefined, where: 'path' | 'query') {
  if (!shape) return []
  const schema = schemaOf(shape, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || (schema.required ?? []).includes(name),
    schema: one,
  }))
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  return schema
}
