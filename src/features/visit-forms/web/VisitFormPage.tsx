import { Alert, Stack } from '@mantine/core'
import { useParams, useSearch } from '@tanstack/react-router'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { designText } from '../design.text.ts'
import type { VisitForm } from '../visit-forms.contract.ts'
import { DesignScreen } from './design/DesignScreen.tsx'
import { type FormSearch, readFormSearch } from './design/form-search.ts'
import { FormHead } from './design/FormHead.tsx'
import { FormMenu } from './design/FormMenu.tsx'
import { FormViews } from './design/FormViews.tsx'
import { SomeVersion } from './design/Versions.tsx'
import { FormPreview } from './preview/FormPreview.tsx'
import { useVisitForm } from './visit-forms.api.ts'
import './design/design.css'

/** A form of visits: to be designed, looked at, published. */
export function VisitFormPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const search = readFormSearch(useSearch({ strict: false }))
  const found = useVisitForm(id)
  usePageTitle(found.data?.name)
  return (
    <Faces query={found} lines={10}>
      {(read) =>
        read.abilities.edit && read.state !== 'archived' ? (
          <DesignScreen key={read.id} read={read} search={search} />
        ) : (
          <ReadScreen read={read} search={search} />
        )
      }
    </Faces>
  )
}

/** Of those who may not change it, and of one that is archived. */
function ReadScreen({ read, search }: { read: VisitForm; search: FormSearch }) {
  const t = useText(designText)
  return (
    <Stack gap="sm">
      <FormHead read={read} name={read.name}>
        <FormMenu read={read} unsaved={false} />
      </FormHead>
      <Alert color="gray">{read.state === 'archived' ? t.archivedNotice : t.cannotEdit}</Alert>
      <FormViews id={read.id} view={search.view ?? 'preview'} readOnly />
      {search.view === 'versions' ? <SomeVersion read={read} search={search} /> : <FormPreview form={read.form} />}
    </Stack>
  )
}
