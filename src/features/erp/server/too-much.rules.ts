/**
 * What ended a question: the ERP's own limit, a limit of ours, that nobody waited for it any more, that it was never asked as
 * others of ours hold all connections, or something else.
 */
export type EndedBy = 'itsLimit' | 'ourLimit' | 'givenUp' | 'ourQueue' | 'other'

export type Ended = {
  by: EndedBy
  /** Whether it can only ask for little; what is looked for by words may ask for much. */
  bounded: boolean
  /** Since it was asked the ERP has told a part of it, or answered another question. */
  heard: boolean
  /** For how long it had been asked, in milliseconds. */
  askedMs: number
}

/** Somebody who answers at all has said something until then. */
export const SILENT_MS = 5_000

/**
 * What is known of an ERP that did not answer to the end: that it failed, that it is there and this was too much for it,
 * or nothing. A limit of the ERP says that it is there, but who ends even the small questions by it is of no use to anybody.
 */
export function meaningOf({ by, bounded, heard, askedMs }: Ended): 'failed' | 'tooMuch' | 'unknown' {
  if (by === 'other') return 'failed'
  // how it goes with the ERP is told by those that hold the connections
  if (by === 'ourQueue') return 'unknown'
  if (heard || (by === 'itsLimit' && !bounded)) return 'tooMuch'
  return by === 'givenUp' && askedMs < SILENT_MS ? 'unknown' : 'failed'
}
