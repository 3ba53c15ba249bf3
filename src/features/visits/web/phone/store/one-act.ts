import type { IDBPTransaction } from 'idb'
import type { PhoneDb, PhoneSchema } from './phone-db.ts'

type Name = 'pack' | 'drafts' | 'pictures' | 'items'
type Act<N extends Name[]> = IDBPTransaction<PhoneSchema, N, 'readwrite'>

/** Does all of it or nothing. @throws what the storage said, such as that it is full (`QuotaExceededError`) */
export const inOneAct = <const N extends Name[], T>(
  db: PhoneDb,
  names: N,
  act: (tx: Act<N>) => Promise<T>,
): Promise<T> => db.use((db) => allOrNothing(db.transaction(names, 'readwrite'), act))

async function allOrNothing<N extends Name[], T>(tx: Act<N>, act: (tx: Act<N>) => Promise<T>): Promise<T> {
  const end = tx.done.then(
    () => undefined,
    (why: unknown) => ({ why }),
  )
  const result = await act(tx).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('error' in result) abort(tx)
  const failed = await end
  // that it was broken off says less than why
  if ('error' in result) throw isAborted(result.error) && failed ? failed.why : result.error
  if (failed) throw failed.why
  return result.value
}

const isAborted = (error: unknown) => error instanceof Error && error.name === 'AbortError'

function abort(tx: { abort: () => void }) {
  try {
    tx.abort()
  } catch {
    // it is over already
  }
}

/** Part of an act whose failure the end of the act tells. */
export const asPart = (request: Promise<unknown>): void => void request.catch(() => undefined)
