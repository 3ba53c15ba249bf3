import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { type CSSProperties, useState } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { dayIn } from '../../../../platform/web/format.ts'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { useMe } from '../../../auth/web/session.ts'
import { boardText } from '../../board.text.ts'
import type { VisitItem } from '../../visits.contract.ts'
import { isUnfinished } from '../../visits.rules.ts'
import { PlanDialog } from '../order/PlanDialog.tsx'
import { useBoard } from '../visits.api.ts'
import { type Board, type BoardData, boardOf, cellKey } from './board.ts'
import type { BoardSearch } from './board-search.ts'
import { CalendarDay } from './CalendarDay.tsx'
import { BEGINS, ENDS } from './spans.ts'
import { TooMany } from './TooMany.tsx'

type Props = { days: string[]; search: BoardSearch }

/** The days of one technician with their hours. */
export function CalendarView({ days, search }: Props) {
  const t = useText(boardText)
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const found = useBoard(days[0]!, days.at(-1)!)
  const [planning, setPlanning] = useState<VisitItem>()
  useLive(['visits'], () => void queries.invalidateQueries({ queryKey: ['visits'] }))
  const open = (visit: VisitItem) => {
    if (me.abilities.attend && isUnfinished(visit.state)) setPlanning(visit)
    else void navigate({ to: '/visits/$number', params: { number: String(visit.number) } })
  }
  return (
    <Faces query={found} lines={10}>
      {(data) => {
        const board = boardOf(data, days)
        const { technicians } = board
        const chosen = technicians.find(({ id }) => id === search.technicianId) ?? technicians[0]
        return (
          <div className="board-view">
            <TooMany data={data} />
            <Select
              label={t.filter.technician}
              placeholder={t.chooseTechnician}
              maw={320}
              searchable
              allowDeselect={false}
              filter={foldedFilter}
              data={technicians.map(({ id, name }) => ({ value: id, label: name }))}
              value={chosen?.id ?? null}
              onChange={(id) =>
                void navigate({ to: '/visits', search: { ...search, technicianId: id ?? undefined }, replace: true })
              }
            />
            {chosen ? (
              <Hours board={board} technician={chosen} days={days} daysOff={data.daysOff} onOpen={open} />
            ) : (
              <p className="board-nothing">{t.noTechnicians}</p>
            )}
            {planning && (
              <PlanDialog visitId={planning.id} number={planning.number} onClose={() => setPlanning(undefined)} />
            )}
          </div>
        )
      }}
    </Faces>
  )
}

type HoursProps = {
  board: Board
  technician: { id: string; name: string }
  days: string[]
  daysOff: BoardData['daysOff']
  onOpen: (visit: VisitItem) => void
}

function Hours({ board, technician, days, daysOff, onOpen }: HoursProps) {
  const t = useText(boardText)
  const today = dayIn(new Date(useNow()))
  const placed = days.map((day) => board.cells.get(cellKey(technician.id, day)) ?? [])
  const spans = placed.flat().map(({ span }) => span)
  // whole hours around everything that there is
  const from = Math.floor(Math.min(BEGINS, ...spans.map((one) => one.from)) / 60)
  const until = Math.ceil(Math.max(ENDS, ...spans.map((one) => one.until)) / 60)
  return (
    <div
      className="hours-scroll"
      role="region"
      aria-label={t.calendarOf(technician.name)}
      tabIndex={0}
      style={{ '--hours': until - from, '--days': days.length } as CSSProperties}
    >
      <div className="hours-grid">
        <div className="hours-scale" aria-hidden>
          {Array.from({ length: until - from }, (_, n) => (
            <span key={n}>{from + n}:00</span>
          ))}
        </div>
        {days.map((day, place) => (
          <CalendarDay
            key={day}
            day={day}
            technicianId={technician.id}
            placed={placed[place]!}
            conflicts={board.conflicts}
            fromHour={from}
            untilHour={until}
            isToday={day === today}
            off={daysOff.find(({ on }) => on === day)?.name}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  )
}
