import { Group, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { FormSearch } from './form-search.ts'

const VIEWS = [undefined, 'preview', 'versions'] as const

type Props = {
  id: string
  view: FormSearch['view']
  /** It is not designed here. */
  readOnly?: boolean
}

/** How a form is looked at, in the address. */
export function FormViews({ id, view, readOnly }: Props) {
  const t = useText(designText)
  return (
    <Group component="nav" gap={4} wrap="nowrap" aria-label={t.views.label} className="ready-views">
      {VIEWS.filter((one) => one !== undefined || !readOnly).map((one) => (
        <UnstyledButton
          key={one ?? 'design'}
          className="ready-view"
          aria-current={view === one ? 'page' : undefined}
          renderRoot={(props) => (
            <Link
              to="/settings/visit-forms/$id"
              params={{ id }}
              search={{ view: one }}
              activeOptions={{ exact: true }}
              {...props}
            />
          )}
        >
          {one === 'versions' ? t.versions : t.views[one ?? 'design']}
        </UnstyledButton>
      ))}
    </Group>
  )
}
