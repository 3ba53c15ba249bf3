import { UnstyledButton } from '@mantine/core'
import { mdiChevronRight } from '@mdi/js'
import { useId, useState } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { erpOthersText } from '../../erp-others.text.ts'
import { CompanyHealth, StateBadge } from './CompanyHealth.tsx'
import { type Status, useCompanyStatus } from './status.api.ts'

/** One of several companies: whether it answers and since when; opened, all that is known of it. */
export function CompanyRow({ company, name }: { company: number; name: string | null }) {
  const t = useText(erpOthersText)
  const [open, setOpen] = useState(false)
  const id = useId()
  const query = useCompanyStatus(company)
  const status = query.data
  return (
    <li>
      <UnstyledButton
        className="erp-other-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon path={mdiChevronRight} size={18} />
        <b>{status?.companyName ?? name ?? t.numbered(company)}</b>
        {status && <StateBadge status={status} />}
        {status && <Since status={status} />}
      </UnstyledButton>
      {open && (
        <div id={id} className="erp-health">
          <Faces query={query}>{(known) => <CompanyHealth status={known} />}</Faces>
        </div>
      )}
    </li>
  )
}

/** When it was last heard of; of one that does not answer, when it failed. */
function Since({ status: { answering, lastContactAt, lastFailureAt } }: { status: Status }) {
  const t = useText(erpOthersText)
  const f = useFormats()
  if (answering) return <span className="erp-quiet">{lastContactAt && t.last(f.instant(lastContactAt))}</span>
  return <span className="erp-quiet">{lastFailureAt && t.failed(f.instant(lastFailureAt))}</span>
}
