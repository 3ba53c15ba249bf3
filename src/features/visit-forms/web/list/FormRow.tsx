import { Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { VisitFormItem } from '../../visit-forms.contract.ts'
import { FormStateBadge } from './FormStateBadge.tsx'

/** One of the list: what it is called, what technicians fill, and who changed it last. */
export function FormRow({ one }: { one: VisitFormItem }) {
  const t = useText(designText)
  const formats = useFormats()
  return (
    <li className="line" data-inactive={one.state === 'archived' || undefined}>
      <div className="line-first">
        <Link to="/settings/visit-forms/$id" params={{ id: one.id }} className="line-link">
          {one.name}
        </Link>
        {one.state === 'published' && one.unpublishedChanges && (
          <Badge size="sm" variant="light" color="yellow" tt="none" fw={500}>
            {t.unpublished}
          </Badge>
        )}
        <FormStateBadge state={one.state} />
      </div>
      {one.description && <div className="line-text">{one.description}</div>}
      <div className="line-second">
        <span>
          {[
            one.publishedVersion === null ? t.neverPublished : t.published(one.publishedVersion),
            t.fields(one.fields),
            t.changed(one.changedBy.name, formats.ago(one.changedAt)),
          ].join(' · ')}
        </span>
      </div>
    </li>
  )
}
