import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'

const app = await startTestApp()
const ana = await app.signIn('agent')
const tomas = await app.signIn('technician')

describe('adding a customer', () => {
  test('stores the RUT normalised', async () => {
    const answer = await ana.post('/api/customers', { name: 'Clínica Ñuñoa', taxId: '76.123.456-0' })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ name: 'Clínica Ñuñoa', taxId: '761234560', active: true })
  })

  test('is refused when the RUT is taken, naming who has it', async () => {
    await ana.post('/api/customers', { name: 'Primera', taxId: '12.345.678-5' })
    const answer = await ana.post('/api/customers', { name: 'Segunda', taxId: '12345678-5' })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toEqual([
      { field: 'taxId', code: 'customer.rut_taken', message: 'Ya existe un cliente con ese RUT: Primera.' },
    ])
  })

  test('tells everything that is wrong at once, by field', async () => {
    const answer = await ana.post('/api/customers', { name: '', taxId: '12.345.678-9', email: 'no' })
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual(['name', 'taxId', 'email'])
  })

  test('ten at once with one RUT make one customer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => ana.post('/api/customers', { name: `N${n}`, taxId: '11.111.111-1' })),
    )
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
  })

  test('repeated with the same key makes one customer', async () => {
    const send = () => ana.post('/api/customers', { name: 'Repetida' }, { 'idempotency-key': 'k1' })
    const [first, second] = await Promise.all([send(), send()])
    expect(second.body.id).toBe(first.body.id)
  })

  test('is not for technicians', async () => {
    expect((await tomas.post('/api/customers', { name: 'X' })).status).toBe(403)
  })
})
