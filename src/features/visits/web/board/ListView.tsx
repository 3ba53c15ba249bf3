import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { Faces } from '../../../../platform/web/faces.tsx'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { useColleagues } from '../../../auth/web/colleagues.ts'
import { useMe } from '../../../auth/web/session.ts'
import { CustomerSelect } from '../../../customers/web/CustomerSelect.tsx'
import { boardText } from '../../board.text.ts'
import { visitState } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { VisitLine } from '../parts/VisitLine.tsx'
import { useVisitList } from '../visits.api.ts'
import type { BoardSearch } from './board-search.ts'

/** Visits one below the other, the latest first, as the address narrows them. */
export function ListView({ search }: { search: BoardSearch }) {
  const t = useText(boardText)
  const words = useText(visitsText)
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { technicianId, customerId, state, which } = search
  const list = useVisitList({
    technicianId,
    customerId,
    state,
    late: which === 'late' ? 'true' : undefined,
    unplanned: which === 'unplanned' ? 'true' : undefined,
  })
  useLive(['visits'], () => void queries.invalidateQueries({ queryKey: ['visits', 'list'] }))
  const set = (part: Partial<BoardSearch>) =>
    void navigate({ to: '/visits', search: { ...search, ...part }, replace: true })
  const filtered = Boolean(technicianId || customerId || state || which)
  return (
    <div className="board-view">
      <Group gap="xs" align="end">
        <SegmentedControl
          size="xs"
          aria-label={t.filter.which}
          value={which ?? 'all'}
          onChange={(value) => set({ which: value === 'all' ? undefined : (value as BoardSearch['which']) })}
          data={(['all', 'late', 'unplanned'] as const).map((value) => ({ value, label: t.filter[value] }))}
        />
        {me.abilities.attend && (
          <TechnicianFilter value={technicianId} onChange={(id) => set({ technicianId: id ?? undefined })} />
        )}
        <Select
          size="xs"
          aria-label={t.filter.state}
          placeholder={t.filter.anyState}
          clearable
          data={visitState.options.map((value) => ({ value, label: words.states[value] }))}
          value={state ?? null}
          onChange={(chosen) => set({ state: visitState.options.find((one) => one === chosen) })}
        />
        <CustomerSelect
          size="xs"
          aria-label={words.customer}
          placeholder={words.customer}
          clearable
          value={customerId ?? null}
          onChange={(chosen) => set({ customerId: chosen?.id })}
        />
        {filtered && (
          <Button
            size="xs"
            variant="default"
            onClick={() => void navigate({ to: '/visits', search: { view: 'list' } })}
          >
            {t.filter.clear}
          </Button>
        )}
      </Group>
      <Panel title={t.list} flush>
        <Faces
          query={list}
          lines={8}
          isEmpty={({ pages }) => !pages[0]?.items.length}
          empty={<div className="panel-empty">{filtered ? t.noneFiltered : t.none}</div>}
        >
          {({ pages }) => (
            <ul className="lines">
              {pages
                .flatMap((page) => page.items)
                .map((one) => (
                  <VisitLine key={one.id} one={one} where="customer" />
                ))}
            </ul>
          )}
        </Faces>
      </Panel>
      {list.hasNextPage && (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void list.fetchNextPage()}
        >
          {t.more}
        </Button>
      )}
    </div>
  )
}

type FilterProps = { value: string | undefined; onChange: (id: string | null) => void }

function TechnicianFilter({ value, onChange }: FilterProps) {
  const t = useText(boardText)
  const { data } = useColleagues()
  const people = (data?.items ?? []).filter(({ active, id }) => active || id === value)
  return (
    <Select
      size="xs"
      aria-label={t.filter.technician}
      placeholder={t.filter.anybody}
      searchable
      clearable
      filter={foldedFilter}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? null}
      onChange={onChange}
    />
  )
}
