import { Button, Group, Paper, Text } from '@mantine/core'
import { useState } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { Person } from '../../people.contract.ts'
import { peopleText } from '../../people.text.ts'
import type { CustomerFieldType } from './customer-field.ts'
import { DeactivatePerson } from './DeactivatePerson.tsx'
import { EditPerson } from './EditPerson.tsx'
import type { PeopleSearch } from './people-search.ts'
import { usePeople } from './people.api.ts'
import { type PersonAction, PersonRow } from './PersonRow.tsx'
import { SetPassword } from './SetPassword.tsx'
import './people.css'

type Props = { search: PeopleSearch; CustomerField: CustomerFieldType }

export function PeopleList({ search, CustomerField }: Props) {
  const t = useText(peopleText)
  const list = usePeople(search)
  const [chosen, setChosen] = useState<{ person: Person; action: PersonAction }>()
  const close = () => setChosen(undefined)
  return (
    <>
      <Faces query={list} lines={6}>
        {({ pages }) => {
          const people = pages.flatMap((page) => page.items)
          if (!people.length)
            return (
              <Text c="dimmed" role="status">
                {search.query ? t.notFound(search.query) : t.empty}
              </Text>
            )
          return (
            <Paper withBorder>
              <ul className="plain-list people">
                {people.map((person) => (
                  <PersonRow key={person.id} person={person} onAction={(action) => setChosen({ person, action })} />
                ))}
              </ul>
            </Paper>
          )
        }}
      </Faces>
      {list.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t.more}
          </Button>
        </Group>
      )}
      {chosen?.action === 'edit' && <EditPerson person={chosen.person} CustomerField={CustomerField} onClose={close} />}
      {chosen?.action === 'password' && <SetPassword person={chosen.person} onClose={close} />}
      {chosen?.action === 'deactivate' && <DeactivatePerson person={chosen.person} onClose={close} />}
    </>
  )
}
