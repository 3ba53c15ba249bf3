import { ActionIcon, Button, Checkbox, Select, Tooltip } from '@mantine/core'
import { mdiSortClockAscendingOutline, mdiSortClockDescendingOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { SearchField } from '../../../../platform/web/SearchField.tsx'
import { useClassifications } from '../../../settings/web/classifications.ts'
import { category } from '../../../settings/settings.contract.ts'
import { caseListText } from '../../case-list.text.ts'
import { casesText } from '../../cases.text.ts'
import { recurrenceText } from '../../recurrence.text.ts'
import { PrioritySelect } from '../PrioritySelect.tsx'
import { ResponsibleSelect } from '../ResponsibleSelect.tsx'
import { TopicSelect } from '../TopicSelect.tsx'
import { type CaseSearch, filterCount } from './case-search.ts'
import { CustomerFilter } from './CustomerFilter.tsx'

type Props = { search: CaseSearch; onSearch: (search: CaseSearch) => void }

/** Narrows the view; every choice stands in the address. */
export function CaseFilters({ search, onSearch }: Props) {
  const t = useText(caseListText)
  const words = useText(casesText)
  const recurrent = useText(recurrenceText)
  const { data } = useClassifications()
  const narrow = (part: CaseSearch) => onSearch({ ...search, ...part })
  const order = search.oldestFirst ? t.oldestFirst : t.newestFirst
  const states = category.options.map((one) => ({
    group: words.categories[one],
    items: [
      { value: one, label: t.everyOf[one] },
      ...(data?.caseStates ?? [])
        .filter((state) => state.category === one && (state.active || state.id === search.stateId))
        .map((state) => ({ value: state.id, label: state.name })),
    ],
  }))
  const chooseState = (value: string | null) => {
    const asCategory = category.safeParse(value).data
    narrow({
      category: asCategory,
      stateId: asCategory || !value ? undefined : value,
      // a solved case is in no list of pending ones
      view: search.view === 'pending' ? undefined : search.view,
    })
  }
  return (
    <div className="case-filters">
      <SearchField label={t.words} value={search.query} onChange={(query) => narrow({ query })} />
      <Select
        size="xs"
        aria-label={words.fields.state}
        placeholder={t.anyState}
        clearable
        value={search.stateId ?? search.category ?? null}
        onChange={chooseState}
        data={states}
      />
      <PrioritySelect
        size="xs"
        aria-label={words.fields.priority}
        placeholder={t.anyPriority}
        clearable
        value={search.priorityId ?? null}
        onChange={(id) => narrow({ priorityId: id ?? undefined })}
      />
      <TopicSelect
        size="xs"
        aria-label={words.fields.topic}
        placeholder={t.anyTopic}
        value={search.topicId ?? null}
        onChange={(id) => narrow({ topicId: id ?? undefined })}
      />
      <ResponsibleSelect
        size="xs"
        aria-label={words.fields.responsible}
        placeholder={t.anybody}
        value={search.responsibleId ?? null}
        onChange={(id) => narrow({ responsibleId: id ?? undefined })}
      />
      <Checkbox
        size="xs"
        label={recurrent.onlyRecurrent}
        checked={search.recurrent === true}
        onChange={(event) => narrow({ recurrent: event.currentTarget.checked || undefined })}
      />
      {(search.view === 'breached' || search.late) && (
        <Select
          size="xs"
          aria-label={t.anyLate}
          placeholder={t.anyLate}
          clearable
          value={search.late ?? null}
          onChange={(late) => narrow({ late: late ?? undefined })}
          data={(['response', 'solution'] as const).map((value) => ({ value, label: t.late[value] }))}
        />
      )}
      <CustomerFilter value={search.customerId} onChange={(customerId) => narrow({ customerId })} />
      {/* what is found by words comes newest first */}
      {!search.query && (
        <Tooltip label={order}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={order}
            onClick={() => narrow({ oldestFirst: search.oldestFirst ? undefined : true })}
          >
            <Icon path={search.oldestFirst ? mdiSortClockAscendingOutline : mdiSortClockDescendingOutline} />
          </ActionIcon>
        </Tooltip>
      )}
      {filterCount(search) > 0 && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => onSearch({ view: search.view, oldestFirst: search.oldestFirst })}
        >
          {t.clear}
        </Button>
      )}
    </div>
  )
}
