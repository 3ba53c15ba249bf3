import { expect, test } from 'vitest'
import { driverOf, onPort, startApi } from './testing/loopback.ts'

const NOW = new Date('2026-11-23T15:00:00Z')

type Sold = Record<string, { years?: Record<number, object[]>; booked?: object[] }>

/** An API that has these in its register and tells what was sold to each. */
async function driverWith(register: object[], sold: Sold, { accounts = [] as string[], modules = ['CW', 'IW'] } = {}) {
  const server = await startApi(({ path, params }) => {
    const of = sold[params.get('codaux') ?? ''] ?? {}
    const answers: Record<string, unknown> = {
      'IW/ObtieneModulos': modules.map((Codi) => ({ Codi })),
      'CW/ConsultaCliente': register,
      'IW/DocumentosFacturados': of.years?.[Number(params.get('ano'))] ?? [],
      'CW/DocumentosContabilizados': of.booked ?? [],
    }
    return { json: [answers[path] ?? []] }
  })
  return { server, erp: driverOf(onPort(server.port), { now: NOW, choices: { accounts } }) }
}
const of = (CodAux: string, more: object = {}) => ({ CodAux, NomAux: `Nombre ${CodAux}`, ...more })
const invoice = (more: object = {}) => ({ Folio: 1, Tipo_Documento: 'FT', Estado: 'V', ...more })

const unproven = async (erp: Awaited<ReturnType<typeof driverWith>>['erp']) =>
  (await erp.customersAfter(null, 50)).items.filter((one) => one.unproven).map(({ key }) => key)

test('whoever was sold something in the last years is a customer; of the others nobody knows', async () => {
  const { erp } = await driverWith([of('now'), of('once'), of('long-ago'), of('never'), of('void'), of('guide')], {
    now: { years: { 2026: [invoice()] } },
    once: { years: { 2022: [invoice({ Tipo_Documento: 'BT' })] } },
    'long-ago': { years: { 2003: [invoice()] } },
    void: { years: { 2026: [invoice({ Estado: 'N' })] } },
    guide: { years: { 2026: [invoice({ Tipo_Documento: 'ST' })] } },
  })
  expect(await unproven(erp)).toEqual(['guide', 'long-ago', 'never', 'void'])
  // they are in the register all the same: nobody is taken for gone because of it
  expect(await erp.registered()).toHaveLength(6)
})

test('what the API lists under another code proves nothing', async () => {
  const { erp } = await driverWith([of('a')], { a: { years: { 2026: [invoice({ CodAux: 'b' })] } } })
  expect(await unproven(erp)).toEqual(['a'])
})

test('a movement on an account of customers proves one with a single call', async () => {
  const booked = [{ CodAux: 'a', Pctcod: '1-1', Numdoc: 7 }]
  const register = [of('a'), of('b')]
  const sold = { a: { booked }, b: { booked: [{ CodAux: 'b', Pctcod: '2-1', Numdoc: 7 }] } }
  const { server, erp } = await driverWith(register, sold, { accounts: ['1-1'] })
  expect(await unproven(erp)).toEqual(['b'])
  const askedOfA = server.asked.filter(({ params }) => params.get('codaux') === 'a').map(({ path }) => path)
  expect(askedOfA).toEqual(['CW/ContactosXAuxiliar', 'CW/DocumentosContabilizados'])
})

test('without a module of sales and without accounts nobody is proven, and nothing is asked in vain', async () => {
  const { server, erp } = await driverWith([of('a')], { a: { years: { 2026: [invoice()] } } }, { modules: ['CW'] })
  expect(await unproven(erp)).toEqual(['a'])
  expect(server.paths()).not.toContain('IW/DocumentosFacturados')
})

test('where the API tells it, its word counts: whoever is no customer is nowhere, and nobody is asked about', async () => {
  const { server, erp } = await driverWith([of('a', { ClaCli: 'S' }), of('p', { ClaCli: 'N', ClaPro: 'S' })], {})
  expect((await erp.registered()).map(({ code }) => code)).toEqual(['a'])
  expect(await unproven(erp)).toEqual([])
  expect((await erp.findCustomers('nombre')).map(({ code }) => code)).toEqual(['a'])
  expect(server.paths()).not.toContain('IW/DocumentosFacturados')
})
