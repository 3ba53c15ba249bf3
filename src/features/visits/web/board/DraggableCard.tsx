import { Draggable } from '@hello-pangea/dnd'
import type { KeyboardEvent } from 'react'
import type { VisitItem } from '../../visits.contract.ts'
import type { Cell } from './moves.ts'
import type { BoardActs } from './use-board-acts.ts'
import { VisitCard } from './VisitCard.tsx'

type Props = {
  visit: VisitItem
  cell: Cell
  index: number
  conflicts?: number[]
  acts: BoardActs
}

const dragId = (visitId: string, cell: Cell) => (cell ? `${visitId}|${cell.technicianId}|${cell.day}` : `${visitId}||`)

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A visit on the board: Enter plans it, Shift and an arrow moves it, the arrows go to the next one, the mouse drags it. */
export function DraggableCard({ visit, cell, index, conflicts, acts }: Props) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return acts.open(visit)
    }
    const arrow = ARROWS[event.key]
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (event.shiftKey) acts.step(visit, cell, arrow)
    else acts.walk(event.currentTarget, arrow)
  }
  return (
    <Draggable
      draggableId={dragId(visit.id, cell)}
      index={index}
      isDragDisabled={!acts.mayMove(visit)}
      disableInteractiveElementBlocking
    >
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
        <div
          ref={innerRef}
          {...draggableProps}
          {...dragHandleProps}
          role="button"
          tabIndex={0}
          className="visit-card"
          data-visit={visit.id}
          data-cell={cell ? `${cell.technicianId}|${cell.day}` : 'unplanned'}
          data-state={visit.state}
          data-conflict={conflicts?.length ? true : undefined}
          data-dragging={isDragging || undefined}
          onClick={() => acts.open(visit)}
          onKeyDown={onKeyDown}
        >
          <VisitCard visit={visit} conflicts={conflicts} />
        </div>
      )}
    </Draggable>
  )
}
