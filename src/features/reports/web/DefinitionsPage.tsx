import { Anchor, Title } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { reportPageText } from '../report-page.text.ts'
import type { Definition, ReportItem } from '../reports.contract.ts'
import { useReports } from './reports.api.ts'
import './definitions/definitions.css'

/** What every word of the reports counts, in one page; each can be pointed at by its address. */
export function DefinitionsPage() {
  const all = useText(reportPageText)
  const t = all.definitions
  usePageTitle(t.title)
  const list = useReports()
  return (
    <div className="definitions">
      <header>
        <Anchor size="sm" className="no-print" renderRoot={(props) => <Link to="/reports" {...props} />}>
          {all.all}
        </Anchor>
        <Title order={1}>{t.title}</Title>
        <p>{t.about}</p>
      </header>
      <Faces query={list} lines={12}>
        {({ definitions, reports }) => <Terms definitions={definitions} reports={reports} />}
      </Faces>
    </div>
  )
}

type Props = { definitions: Definition[]; reports: ReportItem[] }

function Terms({ definitions, reports }: Props) {
  const t = useText(reportPageText).definitions
  const hash = useLocation({ select: (place) => place.hash })
  // the words were not there yet when the browser looked for the place
  useEffect(() => {
    const term = hash && document.getElementById(hash)
    if (!term) return
    term.scrollIntoView({ block: 'start' })
    term.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
  }, [hash])
  return (
    <div className="definitions-body">
      <nav aria-label={t.terms} className="no-print">
        <ul>
          {definitions.map(({ key, title }) => (
            <li key={key}>
              <Link to="/reports/definitions" hash={key} replace>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {definitions.map((one) => (
          <Term
            key={one.key}
            one={one}
            reports={reports.filter(({ terms }) => terms.includes(one.key))}
            here={one.key === hash}
          />
        ))}
      </div>
    </div>
  )
}

type TermProps = { one: Definition; reports: ReportItem[]; here: boolean }

function Term({ one: { key, title, text }, reports, here }: TermProps) {
  const t = useText(reportPageText).definitions
  return (
    <section id={key} aria-labelledby={`${key}-title`} className="definition" data-here={here || undefined}>
      <h2 id={`${key}-title`}>
        {title}
        <Link
          to="/reports/definitions"
          hash={key}
          replace
          className="definition-link no-print"
          aria-label={t.link(title)}
        >
          #
        </Link>
      </h2>
      <p>{text}</p>
      <p className="definition-used">
        {reports.length ? `${t.usedIn} ` : t.unused}
        {reports.map((report, place) => (
          <span key={report.key}>
            {place > 0 && ' · '}
            <Anchor
              size="sm"
              renderRoot={(props) => <Link to="/reports/$key" params={{ key: report.key }} {...props} />}
            >
              {report.title}
            </Anchor>
          </span>
        ))}
      </p>
    </section>
  )
}
