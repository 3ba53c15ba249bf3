import { expect, test } from 'vitest'
import { z } from 'zod'
import { startTestApp } from './testing/harness.ts'

const app = await startTestApp()

type Shape = z.core.JSONSchema.BaseSchema
type Parameter = { name: string; in: string; required?: boolean; schema: Shape }
type Operation = {
  operationId: string
  summary: string
  parameters: Parameter[]
  requestBody?: { content: Record<string, { schema: Shape }> }
  responses: Record<string, { description?: string; content?: Record<string, { schema: Shape }> }>
}

const { body: document } = await app.stranger.get('/api/openapi.json')
const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) => Object.values(methods).map((operation) => Object.assign(operation, { path })),
)

test('the description says it is OpenAPI 3.1 and what it describes', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/)
  expect(document.info).toMatchObject({ title: 'Atiende', version: expect.any(String) })
  expect(operations.length).toBeGreaterThan(20)
})

test('every operation has a name of its own', () => {
  const names = operations.map((operation) => operation.operationId)
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  expect(names.filter((name) => !/^[a-zA-Z]\w*$/.test(name))).toEqual([])
})

test('every name in an address is a parameter, and no parameter stands twice', () => {
  for (const { path, parameters } of operations) {
    const inPath = parameters.filter((one) => one.in === 'path')
    expect(inPath.map((one) => one.name).sort()).toEqual(
      [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!).sort(),
    )
    expect(inPath.every((one) => one.required)).toBe(true)
    const keys = parameters.map((one) => `${one.in} ${one.name}`)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((found) => found[1]!)
  const lost = references.filter(
    (reference) =>
      !reference.startsWith('#/') ||
      reference
        .slice(2)
        .split('/')
        .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], document) === undefined,
  )
  expect(lost).toEqual([])
})

/** A shape with those that it names. */
const alone = (shape: Shape) =>
  JSON.parse(
    JSON.stringify({ ...shape, $defs: document.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/'),
  ) as Shape

test('every shape is a JSON schema that programs can read', () => {
  for (const operation of operations) {
    const contents = [operation.requestBody?.content, ...Object.values(operation.responses).map((one) => one.content)]
    const shapes = [
      ...operation.parameters.map((one) => one.schema),
      ...contents.flatMap((content) => Object.values(content ?? {}).map((one) => one.schema)),
    ].filter((shape) => !('$ref' in shape))
    for (const shape of shapes) expect(() => z.fromJSONSchema(alone(shape)), JSON.stringify(shape)).not.toThrow()
  }
})

test('every answer says what it is', () => {
  const mute = operations.filter(
    ({ summary, responses }) => !summary || !Object.values(responses).every((one) => one.description),
  )
  expect(mute.map(({ operationId }) => operationId)).toEqual([])
})

test('the page to read it names every address, and needs neither scripts nor other servers', async () => {
  const page = await app.stranger.get('/api/docs')
  expect(page.headers['content-type']).toContain('text/html')
  for (const { path } of operations) expect(page.body).toContain(`<code>${path}</code>`)
  for (const name of Object.keys(document.components.schemas)) expect(page.body).toContain(`id="${name}"`)
  expect(page.body).not.toContain('<script')
  expect([...page.body.matchAll(/(?:src|href)="(?!\/|#)/g)]).toEqual([])
})
