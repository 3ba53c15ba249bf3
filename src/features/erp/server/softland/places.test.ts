import { describe, expect, test } from 'vitest'
import { afterwards } from '../../../../app/server/testing/afterwards.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { connectPostgres } from './connection.ts'
import { postgres } from './dialect.ts'
import { createSoftland } from './driver.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const CODE = sixty[0]!.erpCode

/** A company with these delivery places of the first customer, after `change` was done to it. */
async function placesAfter(change: string) {
  const { connection, run } = await startSoftland(sixty.slice(0, 2), NOW)
  await run('delete from softland."cwtauxd"')
  await run(change)
  const erp = createSoftland({ ...connectPostgres(connection), dialect: postgres, now: () => NOW })
  afterwards(() => erp.stop())
  return { erp, run, items: (await erp.placesOf(CODE))!.items }
}
const insert = (rows: string) => `insert into softland."cwtauxd"
  ("CodAxD", "NomDch", "DirDch", "ComDch", "CiuDch", "Fon1Dch", "AteDch") values ${rows}`

describe('delivery places', () => {
  test('come with the names of their codes, whatever blanks and tabs were typed', async () => {
    const { items } = await placesAfter(`
      insert into softland."cwtcomu" ("ComCod", "ComDes") values ('7777', E'Ñuñoa\\t');
      ${insert(`('${CODE} ', E'BODEGA\\t', ' Camino  1 ', '7777  ', '9999', '', E'Recepción\\r\\n')`)}`)
    expect(items).toEqual([
      { name: 'BODEGA', address: 'Camino 1', district: 'Ñuñoa', city: '9999', phone: null, attention: 'Recepción' },
    ])
  })

  test('are told once when one was pasted twice, and are those of the customer alone', async () => {
    const { items } = await placesAfter(
      insert(`('${CODE}', 'PLANTA', 'Uno', null, null, null, null),
        ('${CODE}', E'Planta\\t', 'Dos', null, null, null, null), ('9', 'OTRA', 'Tres', null, null, null, null)`),
    )
    expect(items).toHaveLength(1)
  })

  test('are a hundred at most', async () => {
    const { items } = await placesAfter(`insert into softland."cwtauxd" ("CodAxD", "NomDch", "DirDch")
      select '${CODE}', 'L ' || n, 'Calle ' || n from generate_series(1, 150) n`)
    expect(items).toHaveLength(100)
  })

  test('are none where the table is missing, or says by no known column whose they are', async () => {
    expect((await placesAfter('drop table softland."cwtauxd"')).items).toEqual([])
    expect((await placesAfter('alter table softland."cwtauxd" rename column "CodAxD" to "Otro"')).items).toEqual([])
  })

  test('are found by another name of the key, and without columns that a version lacks', async () => {
    const { items } = await placesAfter(`
      ${insert(`('${CODE}', 'PLANTA', 'Uno', null, null, '2 2345', null)`)};
      alter table softland."cwtauxd" drop column "ComDch", drop column "CiuDch", drop column "AteDch";
      alter table softland."cwtauxd" rename column "CodAxD" to "CodAux"`)
    expect(items).toEqual([
      { name: 'PLANTA', address: 'Uno', district: null, city: null, phone: '2 2345', attention: null },
    ])
  })

  test('are unknown of a customer that the ERP does not have', async () => {
    const { erp } = await placesAfter('select 1')
    expect(await erp.placesOf('nadie')).toBeUndefined()
  })
})

test('the demonstration has some, with the names of their communes', async () => {
  const { connection } = await startSoftland(sixty.slice(0, 12), NOW)
  const erp = createSoftland({ ...connectPostgres(connection), dialect: postgres, now: () => NOW })
  afterwards(() => erp.stop())
  const all = await Promise.all(sixty.slice(0, 12).map(({ erpCode }) => erp.placesOf(erpCode)))
  const items = all.flatMap((found) => found!.items)
  expect(items.length).toBeGreaterThan(3)
  expect(items.map(({ district }) => district)).toContain('Maipú')
  expect(items.every(({ name }) => name === name.trim())).toBe(true)
})
