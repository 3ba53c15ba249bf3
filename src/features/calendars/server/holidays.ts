import Holidays from 'date-holidays'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Holiday } from '../calendars.contract.ts'
import { YEARS } from '../calendars.rules.ts'

const law = new Holidays('CL', { languages: ['es'], types: ['public'] })
// The library lacks the Saturday of Holy Week (law 2.977) and counts Easter, which is a Sunday like any other.
law.setHoliday('easter -1', { type: 'public', name: { es: 'Sábado Santo' } })
law.setHoliday('easter', false as never) // its way to take one out, missing in its types
law.setHoliday('12-08', { type: 'public', name: { es: 'Inmaculada Concepción' } })

const years = new Map<number, Map<string, string>>()

/** National holidays of Chile in a year, with their names by day; none outside of the years that are kept. */
export function nationalHolidays(year: number): Map<string, string> {
  const known = years.get(year)
  if (known) return known
  if (!(year >= YEARS.first && year <= YEARS.last)) return new Map()
  const found = new Map(law.getHolidays(year).map(({ date, name }) => [date.slice(0, 10), name]))
  years.set(year, found)
  return found
}

/** The name of the holiday that this day is by law, if it is one. */
export const nationalHoliday = (day: string): string | undefined => nationalHolidays(Number(day.slice(0, 4))).get(day)

/** Days off of the company's own in these years, in their order. */
export async function companyDaysOff(ctx: Ctx, first = YEARS.first, last = YEARS.last): Promise<Holiday[]> {
  const rows = await ctx.db
    .selectFrom('daysOff')
    .select(['offOn', 'name'])
    .where('offOn', '>=', `${first}-01-01`)
    .where('offOn', '<=', `${last}-12-31`)
    .orderBy('offOn')
    .execute()
  return rows.map(({ offOn, name }) => ({ on: offOn, name, source: 'company' }))
}
