import { Droppable } from '@hello-pangea/dnd'
import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { boardText } from '../../board.text.ts'
import type { Conflict } from '../../conflicts.rules.ts'
import { cellKey, type Placed, taken } from './board.ts'
import { DraggableCard } from './DraggableCard.tsx'
import { BEGINS, busyOf, ENDS, freeMinutes } from './spans.ts'
import type { BoardActs } from './use-board-acts.ts'

type Props = {
  technicianId: string
  day: string
  placed: Placed[] | undefined
  conflicts: Map<string, Conflict[]>
  /** What is free on a day that is past, or on which nobody works, is of no use. */
  isOff: boolean
  acts: BoardActs
}

const NOTHING: Placed[] = []

/** The day of one technician: how much of it is free, and the visits in their order. */
export function BoardCell({ technicianId, day, placed = NOTHING, conflicts, isOff, acts }: Props) {
  return (
    <Droppable droppableId={cellKey(technicianId, day)} isDropDisabled={!acts.mayPlan}>
      {({ innerRef, droppableProps, placeholder }, { isDraggingOver }) => (
        <div ref={innerRef} {...droppableProps} className="board-cell" data-over={isDraggingOver || undefined}>
          {!isOff && <Free placed={placed} />}
          {placed.map(({ visit }, index) => (
            <DraggableCard
              key={visit.id}
              visit={visit}
              cell={{ technicianId, day }}
              index={index}
              conflicts={conflicts
                .get(visit.id)
                ?.filter(({ personId }) => personId === technicianId)
                .map(({ otherNumber }) => otherNumber)}
              acts={acts}
            />
          ))}
          {placeholder}
        </div>
      )}
    </Droppable>
  )
}

/** The free hours of a cell, in words and as a bar. */
function Free({ placed }: { placed: Placed[] }) {
  const t = useText(boardText)
  const language = use(LanguageContext)
  const spans = taken(placed)
  const free = freeMinutes(spans)
  return (
    <div className="board-free">
      <span className="board-free-bar" aria-hidden>
        {busyOf(spans).map(({ from, until }) => (
          <span
            key={from}
            style={{
              left: `${((from - BEGINS) / (ENDS - BEGINS)) * 100}%`,
              width: `${((until - from) / (ENDS - BEGINS)) * 100}%`,
            }}
          />
        ))}
      </span>
      <span>{free ? t.free(showMinutes(free, language)) : t.full}</span>
    </div>
  )
}
