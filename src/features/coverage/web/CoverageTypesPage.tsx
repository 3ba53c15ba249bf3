import { Button, Text } from '@mantine/core'
import { mdiArrowLeft, mdiPlus } from '@mdi/js'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Faces } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { AdminPage } from '../../auth/web/AdminPage.tsx'
import { typesText } from '../types.text.ts'
import { GeneralLevels } from './types/GeneralLevels.tsx'
import { TypeEditor } from './types/TypeEditor.tsx'
import { TypeList } from './types/TypeList.tsx'
import { useDesign, useTypesChanged } from './types/types.api.ts'
import { coverageTypesSearch } from './types/types-search.ts'
import './types/types.css'

/** What the company offers: its kinds of contract and warranty, and each of them to be designed. */
export function CoverageTypesPage() {
  const t = useText(typesText)
  const navigate = useNavigate()
  const { type: open } = coverageTypesSearch.parse(useSearch({ strict: false }))
  const [left, setLeft] = useState<string>()
  const design = useDesign()
  const changed = useTypesChanged()
  useLive(['settings'], () => void changed())
  const edited = design.data?.types.find(({ id }) => id === open)
  const back = (id: string | undefined) => {
    setLeft(id)
    void navigate({ to: '/settings/coverage-types' })
  }
  return (
    <AdminPage
      needs="supervise"
      title={open === 'new' ? t.add : (edited?.name ?? t.title)}
      actions={
        <Button
          variant={open ? 'default' : 'filled'}
          leftSection={<Icon path={open ? mdiArrowLeft : mdiPlus} />}
          renderRoot={(props) => <Link to="/settings/coverage-types" search={open ? {} : { type: 'new' }} {...props} />}
        >
          {open ? t.back : t.add}
        </Button>
      }
    >
      {!open && (
        <Text c="dimmed" size="sm">
          {t.explain}
        </Text>
      )}
      <Faces query={design} lines={8}>
        {(data) =>
          !open ? (
            <>
              <TypeList design={data} left={left} />
              <GeneralLevels design={data} />
            </>
          ) : open === 'new' || edited ? (
            <TypeEditor key={open} type={edited} design={data} onDone={back} />
          ) : (
            <Text role="alert">{t.gone}</Text>
          )
        }
      </Faces>
    </AdminPage>
  )
}
