import { Anchor, Group, TextInput, Title } from '@mantine/core'
import { mdiMagnify } from '@mdi/js'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { foldedIncludes } from '../../../../platform/web/folded-filter.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { reportsHomeText } from '../../reports-home.text.ts'
import type { ReportItem } from '../../reports.contract.ts'
import { useReports } from '../reports.api.ts'
import { grouped } from './report-groups.ts'

/** The reports this person may read, with what each answers; a word and Enter open the first that has it. */
export function AllReports() {
  const t = useText(reportsHomeText)
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const query = useReports()
  useShortcuts([{ keys: 'i', label: t.find, icon: mdiMagnify, group: 'screen', run: () => field.current?.focus() }])
  const fitting = (query.data?.reports ?? []).filter(
    ({ title, about }) => foldedIncludes(title, typed) || foldedIncludes(about, typed),
  )
  const parts = grouped(fitting)
  const first = parts[0]?.reports[0]
  return (
    <section aria-labelledby="all-reports" className="all-reports">
      <Group justify="space-between" gap="xs" align="end">
        <Title order={2} id="all-reports">
          {t.reports}
        </Title>
        <Anchor size="sm" renderRoot={(props) => <Link to="/reports/definitions" {...props} />}>
          {t.definitions}
        </Anchor>
      </Group>
      <form
        role="search"
        aria-label={t.find}
        onSubmit={(event) => {
          event.preventDefault()
          if (first) void navigate({ to: '/reports/$key', params: { key: first.key } })
        }}
      >
        <TextInput
          ref={field}
          type="search"
          aria-label={t.find}
          aria-keyshortcuts="i"
          placeholder={t.findHint}
          leftSection={<Icon path={mdiMagnify} size={18} />}
          maw={460}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
      <Faces
        query={query}
        lines={8}
        isEmpty={() => !parts.length}
        empty={<p className="panel-empty">{t.nothing(typed.trim())}</p>}
      >
        {() => (
          <div className="report-groups">
            {parts.map(({ group, reports }) => (
              <Panel key={group} title={t.kinds[group]} order={3} flush>
                <ul className="lines">
                  {reports.map((one) => (
                    <ReportLine key={one.key} one={one} />
                  ))}
                </ul>
              </Panel>
            ))}
          </div>
        )}
      </Faces>
    </section>
  )
}

function ReportLine({ one }: { one: ReportItem }) {
  return (
    <li className="line report-line">
      <Link className="line-link" to="/reports/$key" params={{ key: one.key }}>
        {one.title}
      </Link>
      <div className="line-second">{one.about}</div>
    </li>
  )
}
