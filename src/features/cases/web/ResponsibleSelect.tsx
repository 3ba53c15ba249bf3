import { Select, type SelectProps } from '@mantine/core'
import { useColleagues } from '../../auth/web/colleagues.ts'
import { useMe } from '../../auth/web/session.ts'
import { useText } from '../../../platform/web/language.ts'
import { foldedFilter } from '../../../platform/web/folded-filter.ts'
import { casesText } from '../cases.text.ts'

/** Chooses one of our people; oneself stands first. */
export function ResponsibleSelect(props: Omit<SelectProps<string>, 'data' | 'filter'>) {
  const t = useText(casesText)
  const me = useMe()
  const { data } = useColleagues()
  const people = (data?.items ?? []).filter((person) => person.active && person.id !== me.id)
  return (
    <Select
      searchable
      clearable
      autoSelectOnBlur={false}
      {...props}
      filter={foldedFilter}
      data={[
        { value: me.id, label: t.me(me.name) },
        ...people.map((person) => ({ value: person.id, label: person.name })),
      ]}
    />
  )
}
