import { Button, Group, Switch } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { mdiAccountPlusOutline } from '@mdi/js'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { SearchField } from '../../../platform/web/SearchField.tsx'
import { peopleText } from '../people.text.ts'
import { AdminPage } from './AdminPage.tsx'
import { AddPerson } from './people/AddPerson.tsx'
import type { CustomerFieldType } from './people/customer-field.ts'
import { peopleSearch } from './people/people-search.ts'
import { PeopleList } from './people/PeopleList.tsx'

/** Who has access, and with which role. `CustomerField` comes from those who know customers. */
export function PeoplePage({ CustomerField }: { CustomerField: CustomerFieldType }) {
  const t = useText(peopleText)
  const navigate = useNavigate()
  const search = peopleSearch.parse(useSearch({ strict: false }))
  const [adding, { open, close }] = useDisclosure()
  const show = (change: Partial<typeof search>) =>
    void navigate({ to: '/settings/people', search: { ...search, ...change }, replace: true })
  return (
    <AdminPage
      title={t.title}
      actions={
        <Button leftSection={<Icon path={mdiAccountPlusOutline} />} onClick={open}>
          {t.add}
        </Button>
      }
    >
      <Group>
        <SearchField
          label={t.search}
          size="sm"
          value={search.query}
          onChange={(query) => show({ query })}
          style={{ flex: '1 1 220px' }}
        />
        <Switch
          label={t.showInactive}
          checked={search.inactive ?? false}
          onChange={(event) => show({ inactive: event.currentTarget.checked || undefined })}
        />
      </Group>
      <PeopleList search={search} CustomerField={CustomerField} />
      {adding && <AddPerson CustomerField={CustomerField} onClose={close} />}
    </AdminPage>
  )
}
