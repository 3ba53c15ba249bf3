import { Button, Checkbox, Kbd, Paper, Text } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Faces } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import { AdminPage } from '../../auth/web/AdminPage.tsx'
import { designText } from '../design.text.ts'
import { FormRow } from './list/FormRow.tsx'
import { type FormsSearch, readFormsSearch } from './list/forms-search.ts'
import { NewFormDialog } from './list/NewFormDialog.tsx'
import { NoForms } from './list/NoForms.tsx'
import { useFormList } from './visit-forms.api.ts'
import './list/list.css'

/** The forms that technicians fill on visits. */
export function VisitFormsPage() {
  const t = useText(designText)
  const navigate = useNavigate()
  const search = readFormsSearch(useSearch({ strict: false }))
  const go = (next: FormsSearch) => void navigate({ to: '/settings/visit-forms', search: next, replace: true })
  const begin = (template: string) => go({ ...search, new: template })
  useShortcuts([{ keys: 'n', label: t.create, icon: mdiPlus, group: 'screen', run: () => begin('empty') }])
  return (
    <AdminPage
      needs="supervise"
      title={t.title}
      actions={
        <Button
          size="xs"
          leftSection={<Icon path={mdiPlus} size={16} />}
          rightSection={
            <Kbd size="xs" aria-hidden visibleFrom="sm">
              n
            </Kbd>
          }
          aria-keyshortcuts="n"
          onClick={() => begin('empty')}
        >
          {t.create}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {t.explain}
      </Text>
      <Checkbox
        size="xs"
        label={t.withArchived}
        checked={search.archived ?? false}
        onChange={(event) => go({ ...search, archived: event.currentTarget.checked || undefined })}
      />
      <FormList archived={search.archived ?? false} onBegin={begin} />
      {search.new && (
        <NewFormDialog key={search.new} template={search.new} onClose={() => go({ ...search, new: undefined })} />
      )}
    </AdminPage>
  )
}

function FormList({ archived, onBegin }: { archived: boolean; onBegin: (template: string) => void }) {
  const t = useText(designText)
  const list = useFormList(archived)
  return (
    <Faces
      query={list}
      lines={6}
      isEmpty={({ pages }) => !pages[0]?.items.length}
      empty={<NoForms onBegin={onBegin} />}
    >
      {({ pages }) => (
        <Paper withBorder>
          <ul className="lines">
            {pages
              .flatMap(({ items }) => items)
              .map((one) => (
                <FormRow key={one.id} one={one} />
              ))}
          </ul>
          {list.hasNextPage && (
            <Button
              variant="subtle"
              fullWidth
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t.more}
            </Button>
          )}
        </Paper>
      )}
    </Faces>
  )
}
