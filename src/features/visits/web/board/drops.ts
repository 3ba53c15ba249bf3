import type { DraggableLocation } from '@hello-pangea/dnd'
import type { Cell } from './moves.ts'

/** Where what is to be planned stands. */
export const UNPLANNED = 'unplanned'

/** The cell that a place of the board is; none: what is to be planned. */
export function cellOf({ droppableId }: Pick<DraggableLocation, 'droppableId'>): Cell {
  if (droppableId === UNPLANNED) return undefined
  const [technicianId, day] = droppableId.split('|') as [string, string]
  return { technicianId, day }
}
