import { availableParallelism } from 'node:os'
import { createTurns } from '../../../../platform/server/turns.ts'

/**
 * As many searches at once as there are processors: more would all take longer, and so would whatever else people do
 * meanwhile.
 */
export const searchInTurn = createTurns(Math.max(2, availableParallelism()))
