import type { DragStart, DragUpdate, DropResult, ResponderProvided } from '@hello-pangea/dnd'
import { useRef } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { useDayName } from '../../../time-entries/web/day-name.ts'
import { boardText } from '../../board.text.ts'
import { visitsText } from '../../visits.text.ts'
import type { Board } from './board.ts'
import { cellOf } from './drops.ts'
import type { Cell } from './moves.ts'
import type { BoardActs } from './use-board-acts.ts'

/** Dragging a visit over the board, said aloud meanwhile. `dragging`: what comes from colleagues waits until it is over. */
export function useDrag(board: Board | undefined, acts: BoardActs, onOver: () => void) {
  const t = useText(boardText)
  const words = useText(visitsText)
  const dayName = useDayName()
  const dragging = useRef(false)
  const visitOf = (draggableId: string) => {
    const id = draggableId.split('|')[0]
    const placed = [...(board?.cells.values() ?? [])].flat().find((one) => one.visit.id === id)
    return placed?.visit ?? board?.unplanned.find((one) => one.id === id)
  }
  const named = (draggableId: string) => words.number(visitOf(draggableId)?.number ?? 0)
  const placeOf = (cell: Cell) =>
    cell ? t.cell(acts.nameOf(cell.technicianId), dayName(cell.day, 'long')) : t.unplanned
  return {
    dragging,
    handlers: {
      onDragStart: ({ draggableId }: DragStart, { announce }: ResponderProvided) => {
        dragging.current = true
        announce(t.lifted(named(draggableId)))
      },
      onDragUpdate: ({ draggableId, destination }: DragUpdate, { announce }: ResponderProvided) => {
        const name = named(draggableId)
        announce(destination ? t.over(name, placeOf(cellOf(destination))) : t.nowhere(name))
      },
      onDragEnd: ({ draggableId, source, destination, reason }: DropResult, { announce }: ResponderProvided) => {
        dragging.current = false
        onOver()
        const visit = visitOf(draggableId)
        if (!visit || !destination || reason === 'CANCEL') return announce(t.cancelled(named(draggableId)))
        announce(t.dropped(named(draggableId), placeOf(cellOf(destination))))
        acts.put(visit, cellOf(source), cellOf(destination))
      },
    },
  }
}
