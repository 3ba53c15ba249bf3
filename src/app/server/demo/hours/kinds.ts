import { type Attention, type IsOff } from '../../../../features/calendars/attention.rules.ts'
import { readAttention, readOff } from '../../../../features/calendars/server/attention.ts'
import { insertCalendar } from '../../../../features/calendars/server/calendars.write.ts'
import type { CoverageType } from '../../../../features/coverage/coverage-types.contract.ts'
import { keyedFields, type SentField } from '../../../../features/coverage/own-fields.rules.ts'
import { listTypes } from '../../../../features/coverage/server/types/types.queries.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { addDays } from '../../../../platform/shared/days.ts'
import { nationalHoliday } from '../../../../features/calendars/server/holidays.ts'
import type { furnish } from '../../furnish.ts'
import { sellers } from '../../../../features/erp/server/demo/catalogue.ts'
import { addWarrantyRules } from './warranty-rules.ts'

export type Furnished = Awaited<ReturnType<typeof furnish>>
type Key = keyof Furnished['coverageTypes']

/** How the company of the demonstration serves: its kinds of contract, and when it attends. */
export type Kinds = {
  types: Record<Key, CoverageType>
  /** Of a shop that never closes. */
  shopCalendarId: string
  attention: Map<string, Attention>
  isOff: IsOff
}

const fields: Partial<Record<Key, SentField[]>> = {
  hours: [
    { label: 'Orden de compra', type: 'text' },
    { label: 'Ejecutivo comercial', type: 'oneOf', options: sellers.slice(0, 3).map(([, name]) => name) },
    { label: 'Enviar informe mensual', type: 'yesNo' },
  ],
  monthly: [
    { label: 'Orden de compra', type: 'text' },
    { label: 'Visitas preventivas al año', type: 'number' },
    { label: 'Incluye repuestos menores', type: 'yesNo' },
  ],
  unlimited: [
    { label: 'Orden de compra', type: 'text' },
    { label: 'Contacto de emergencia', type: 'text' },
    { label: 'Próxima revisión de precio', type: 'date' },
  ],
  maker: [{ label: 'Registro en el fabricante', type: 'text' }],
}

/** What the company changed in what everybody starts with: own fields, topics of warranties, a calendar, days off. */
export async function changeKinds(ctx: Ctx, ids: Furnished, today: string): Promise<Kinds> {
  for (const [key, sent] of Object.entries(fields))
    await ctx.db
      .updateTable('coverageTypes')
      .set({ fields: JSON.stringify(keyedFields(sent)), version: 2 })
      .where('id', '=', ids.coverageTypes[key as Key])
      .execute()
  const { failureEquipment, warranty, parts } = ids.topics
  const topics = { legal: [failureEquipment, warranty, parts], maker: [failureEquipment, warranty] }
  await ctx.db
    .insertInto('coverageTypeTopics')
    .values(
      Object.entries(topics).flatMap(([key, all]) =>
        all.map((topicId) => ({ typeId: ids.coverageTypes[key as Key], topicId })),
      ),
    )
    .execute()
  const shopCalendarId = await addShopCalendar(ctx)
  await addWarrantyRules(ctx, ids.coverageTypes)
  await ctx.db.insertInto('daysOff').values(daysOff(today)).execute()
  const { items } = await listTypes(ctx)
  const attention = new Map<string, Attention>()
  for (const id of [ids.calendar.id, shopCalendarId]) attention.set(id, (await readAttention(ctx, id))!)
  const types = Object.fromEntries(
    Object.entries(ids.coverageTypes).map(([key, id]) => [key, items.find((one) => one.id === id)!]),
  ) as Kinds['types']
  return { types, shopCalendarId, attention, isOff: await readOff(ctx) }
}

async function addShopCalendar(ctx: Ctx): Promise<string> {
  const id = ctx.newId()
  const windows = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 9 * 60, toMinute: 21 * 60 }))
  const named = { id, name: 'Comercio, todos los días', keepsHolidays: false }
  await insertCalendar(ctx, { ...named, windows, active: true, isDefault: false, version: 1 })
  return id
}

/** The company's anniversary, lately, and the eve of what comes next; none is a national holiday already. */
function daysOff(today: string) {
  const year = Number(today.slice(0, 4))
  const ours: [string, string][] = [
    [lastFriday(addDays(today, -60)), 'Aniversario de la empresa'],
    [`${year}-12-24`, 'Víspera de Navidad'],
    [`${year}-12-31`, 'Fin de año: inventario'],
  ]
  return ours.filter(([day]) => !nationalHoliday(day)).map(([offOn, name]) => ({ offOn, name }))
}

function lastFriday(day: string): string {
  const weekday = new Date(`${day}T12:00Z`).getUTCDay()
  return addDays(day, -((weekday + 2) % 7))
}
