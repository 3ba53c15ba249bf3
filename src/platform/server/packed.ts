import { type RawBuilder, sql } from 'kysely'

/** Read from JSON, where instants are texts. */
export type Json<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] }

/** The columns of a row, by the names it has here. */
export type Fields<Row> = { [K in keyof Row]-?: RawBuilder<unknown> }

/** The fields as columns of a query. */
export const columnsOf = (fields: Record<string, RawBuilder<unknown>>) =>
  sql.join(Object.entries(fields).map(([name, value]) => sql`${value} as ${sql.ref(name)}`))

/** The fields as one JSON object. */
export const objectOf = (fields: Record<string, RawBuilder<unknown>>) =>
  sql`json_build_object(${sql.join(Object.entries(fields).flatMap(([name, value]) => [sql.lit(name), value]))})`

/** A row as one JSON value, for statements that gather lists of several kinds: an array, its names said nowhere. */
export function packed<Row extends object>(fields: Fields<Row>) {
  const names = Object.keys(fields) as (keyof Row)[]
  return {
    json: sql<unknown[]>`json_build_array(${sql.join(Object.values(fields))})`,
    read: (values: unknown[]): Json<Row> =>
      Object.fromEntries(names.map((name, place) => [name, values[place]])) as Json<Row>,
  }
}
