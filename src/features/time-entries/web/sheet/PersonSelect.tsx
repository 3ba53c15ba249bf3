import { Select } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useColleagues } from '../../../auth/web/colleagues.ts'
import { useMe } from '../../../auth/web/session.ts'
import { timesheetText } from '../../timesheet.text.ts'

type Props = { value: string | undefined; onChange: (personId: string | undefined) => void }

/** Whose week; also of those who have left. Oneself stands first. */
export function PersonSelect({ value, onChange }: Props) {
  const t = useText(timesheetText)
  const me = useMe()
  const others = (useColleagues().data?.items ?? []).filter((person) => person.id !== me.id)
  return (
    <Select
      aria-label={t.person}
      searchable
      allowDeselect={false}
      autoSelectOnBlur={false}
      w={220}
      className="no-print"
      filter={foldedFilter}
      data={[
        { value: me.id, label: t.me(me.name) },
        ...others.map(({ id, name, active }) => ({ value: id, label: active ? name : t.inactive(name) })),
      ]}
      value={value ?? me.id}
      onChange={(chosen) => onChange(chosen && chosen !== me.id ? chosen : undefined)}
    />
  )
}
