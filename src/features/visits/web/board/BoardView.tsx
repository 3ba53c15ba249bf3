import { DragDropContext, useMouseSensor, useTouchSensor } from '@hello-pangea/dnd'
import { mdiUndo } from '@mdi/js'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { SearchField } from '../../../../platform/web/SearchField.tsx'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { boardText } from '../../board.text.ts'
import { PlanDialog } from '../order/PlanDialog.tsx'
import { useBoard } from '../visits.api.ts'
import { boardOf, technicianFits } from './board.ts'
import type { BoardSearch } from './board-search.ts'
import { BoardTable } from './BoardTable.tsx'
import { TooMany } from './TooMany.tsx'
import { UnplannedRow } from './UnplannedRow.tsx'
import { useBoardActs } from './use-board-acts.ts'
import { useDrag } from './use-drag.ts'

/** So many are found by looking. */
const FEW = 12
// moving with keys is done by the cards themselves, between technicians too
const sensors = [useMouseSensor, useTouchSensor]

type Props = { days: string[]; search: BoardSearch }

/** The board of some days: who goes when, who is free, and what waits to be planned. */
export function BoardView({ days, search }: Props) {
  const t = useText(boardText)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const found = useBoard(days[0]!, days.at(-1)!)
  const board = found.data && boardOf(found.data, days)
  const technicians = board?.technicians.filter((one) => technicianFits(one, search.find)) ?? []
  const acts = useBoardActs({ board, technicians, root })
  const missed = useRef(false)
  const renew = () => void queries.invalidateQueries({ queryKey: ['visits'] })
  const { dragging, handlers } = useDrag(board, acts, () => {
    if (missed.current) renew()
    missed.current = false
  })
  useLive(['visits'], () => {
    if (dragging.current) missed.current = true
    else renew()
  })
  useShortcuts(acts.undo ? [{ keys: 'z', label: t.undo, icon: mdiUndo, group: 'screen', run: acts.undo }] : [])
  const { planning } = acts
  return (
    <div ref={root} className="board-view">
      <Faces query={found} lines={10}>
        {(data) =>
          board && (
            <DragDropContext
              enableDefaultSensors={false}
              sensors={sensors}
              dragHandleUsageInstructions={t.dragHelp}
              {...handlers}
            >
              <TooMany data={data} />
              <UnplannedRow
                visits={board.unplanned}
                more={data.moreUnplanned}
                conflicts={board.conflicts.size}
                acts={acts}
              />
              {board.technicians.length > FEW && (
                <SearchField
                  label={t.find}
                  maw={260}
                  value={search.find}
                  onChange={(find) => void navigate({ to: '/visits', search: { ...search, find }, replace: true })}
                />
              )}
              {technicians.length ? (
                <BoardTable board={board} technicians={technicians} days={days} daysOff={data.daysOff} acts={acts} />
              ) : (
                <p className="board-nothing">{search.find ? t.noneFound : t.noTechnicians}</p>
              )}
            </DragDropContext>
          )
        }
      </Faces>
      {planning && (
        <PlanDialog
          visitId={planning.visit.id}
          number={planning.visit.number}
          proposal={planning.proposal}
          refusal={planning.refusal}
          onClose={acts.close}
        />
      )}
    </div>
  )
}
