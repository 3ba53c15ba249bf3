import { mdiPauseCircleOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { dayIn } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { isWeekend, useDayName } from '../../../time-entries/web/day-name.ts'
import { boardText } from '../../board.text.ts'
import { type Board, type BoardData, cellKey, type Technician } from './board.ts'
import { BoardCell } from './BoardCell.tsx'
import type { BoardActs } from './use-board-acts.ts'

type Props = {
  board: Board
  technicians: Technician[]
  days: string[]
  daysOff: BoardData['daysOff']
  acts: BoardActs
}

/** Technicians by days, with what each one has and how much is free. */
export function BoardTable({ board, technicians, days, daysOff, acts }: Props) {
  const t = useText(boardText)
  const today = dayIn(new Date(useNow()))
  const offName = (day: string) => daysOff.find(({ on }) => on === day)?.name
  const kindOf = (day: string) => ({
    'data-today': day === today || undefined,
    'data-off': offName(day) !== undefined || isWeekend(day) || undefined,
  })
  return (
    // it is scrolled with the keyboard too
    <div className="board-scroll" role="region" aria-label={t.board} tabIndex={0}>
      <table className="board" data-days={days.length}>
        <thead>
          <tr>
            <th scope="col" className="board-corner">
              {t.technician}
            </th>
            {days.map((day) => (
              <th key={day} scope="col" {...kindOf(day)}>
                <DayHead day={day} isToday={day === today} off={offName(day)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {technicians.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <TechnicianHead one={one} day={days[0]!} />
              </th>
              {days.map((day) => (
                <td key={day} {...kindOf(day)}>
                  <BoardCell
                    technicianId={one.id}
                    day={day}
                    placed={board.cells.get(cellKey(one.id, day))}
                    conflicts={board.conflicts}
                    isOff={day < today || offName(day) !== undefined || isWeekend(day)}
                    acts={acts}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DayHead({ day, isToday, off }: { day: string; isToday: boolean; off: string | undefined }) {
  const t = useText(boardText)
  const dayName = useDayName()
  return (
    <>
      <Link to="/visits" search={{ view: 'day', on: day }} className="board-day">
        {dayName(day)}
        {isToday && <span className="board-today"> {t.today}</span>}
      </Link>
      {off && <span className="board-off">{t.dayOff(off)}</span>}
    </>
  )
}

function TechnicianHead({ one, day }: { one: Technician; day: string }) {
  const t = useText(boardText)
  return (
    <>
      <Link to="/visits" search={{ view: 'calendar', technicianId: one.id, on: day }} className="board-technician">
        {one.name}
      </Link>
      {one.availability === 'paused' && (
        <span className="board-paused">
          <Icon path={mdiPauseCircleOutline} size={14} />
          {t.paused}
        </span>
      )}
    </>
  )
}
