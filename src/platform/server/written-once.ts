import type { CompiledQuery, RawBuilder } from 'kysely'
import type { Ctx } from './context.ts'

/**
 * A large statement that is put together and compiled once, then only filled in: for one of a hundred lines that costs
 * as much as all else that the program does for it. `write` gets a word for each value, to put where the value will
 * stand; what else it uses is the same for everybody.
 */
export function writtenOnce<Row, Name extends string>(
  names: readonly Name[],
  write: (words: Record<Name, string>) => RawBuilder<Row>,
): (ctx: Pick<Ctx, 'db'>, values: Record<Name, unknown>) => Promise<Row[]> {
  const words = Object.fromEntries(names.map((name) => [name, `\0${name}`])) as Record<Name, string>
  const nameOf = new Map<unknown, Name>(names.map((name) => [words[name], name]))
  let compiled: CompiledQuery<Row> | undefined
  return async ({ db }, values) => {
    compiled ??= write(words).compile(db)
    const parameters = compiled.parameters.map((one) => {
      const name = nameOf.get(one)
      return name === undefined ? one : values[name]
    })
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows
  }
}
