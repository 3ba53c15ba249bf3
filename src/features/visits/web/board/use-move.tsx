import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { boardText } from '../../board.text.ts'
import { type Visit, type VisitItem, visitsApi } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { useWindow } from '../parts/window.ts'
import { useVisitsChanged, useVisitWritten } from '../visits.api.ts'
import type { BoardData } from './board.ts'
import { type Plan, planOfItem } from './moves.ts'

type Move = { visit: VisitItem; plan: Plan; undoes?: boolean }
type Undoable = { visit: Visit; plan: Plan; note: string }

/** Moves visits at once, tells it with the way back, and hands over what was refused. */
export function useMove(
  nameOf: (technicianId: string) => string,
  onRefused: (visit: VisitItem, plan: Plan, error: Error) => void,
) {
  const t = useText(boardText)
  const words = useText(visitsText)
  const window = useWindow()
  const queries = useQueryClient()
  const written = useVisitWritten()
  const changed = useVisitsChanged()
  const [last, setLast] = useState<Undoable>()
  const show = ({ visit, plan }: Move) => {
    const technicians = plan.technicianIds.map((id) => ({ id, name: nameOf(id) }))
    const moved: VisitItem = { ...visit, ...plan, technicians }
    const waits = !plan.startsAt || !plan.technicianIds.length
    queries.setQueriesData<BoardData>({ queryKey: ['visits', 'board'] }, (data) => {
      if (!data) return data
      const without = (items: VisitItem[]) => items.filter(({ id }) => id !== visit.id)
      return {
        ...data,
        visits: waits ? without(data.visits) : [...without(data.visits), moved],
        unplanned: waits ? [...without(data.unplanned), moved] : without(data.unplanned),
      }
    })
  }
  const moving = useMutation<Visit, Error, Move>({
    mutationFn: ({ visit, plan }) =>
      call(visitsApi.change, { params: { id: visit.id }, body: { ...plan, version: visit.version } }),
    onMutate: async (move) => {
      await queries.cancelQueries({ queryKey: ['visits', 'board'] })
      show(move)
    },
    onSuccess: (saved, { visit, undoes }) => {
      if (last) notifications.hide(last.note)
      if (undoes) {
        setLast(undefined)
        tellDone(t.undone(saved.number))
      } else tell(saved, planOfItem(visit))
      void written(saved)
    },
    onError: (error, { visit, plan, undoes }) => {
      void changed(visit)
      if (error instanceof Problem && error.code === 'stale') return tellProblem(new Error(t.stale(visit.number)))
      if (undoes) return tellProblem(error)
      onRefused(visit, plan, error)
    },
  })
  const undo = (one: Undoable | undefined = last) => {
    if (one) moving.mutate({ visit: one.visit, plan: one.plan, undoes: true })
  }
  function tell(saved: Visit, plan: Plan) {
    const note = `visit ${saved.id} ${saved.version}`
    const undoable = { visit: saved, plan, note }
    setLast(undoable)
    const when = saved.startsAt && saved.endsAt ? window(saved.startsAt, saved.endsAt) : words.states.unplanned
    const who = saved.technicians.map(({ name }) => name).join(', ') || words.nobody
    notifications.show({
      id: note,
      color: 'teal',
      autoClose: 10_000,
      closeButtonProps: { 'aria-label': words.close },
      message: (
        <Group gap="xs" justify="space-between">
          <Text size="sm">{t.moved(saved.number, who, when)}</Text>
          <Button
            size="compact-xs"
            variant="light"
            onClick={() => {
              notifications.hide(note)
              undo(undoable)
            }}
          >
            {t.undo}
          </Button>
        </Group>
      ),
    })
  }
  return { move: (visit: VisitItem, plan: Plan) => moving.mutate({ visit, plan }), undo: last && (() => undo()) }
}
