import { Button, Select, Text } from '@mantine/core'
import { mdiFileDocumentOutline } from '@mdi/js'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { useFormVersion } from '../../../visit-forms/web/visit-forms.api.ts'
import type { Told } from '../../report.contract.ts'
import { visitPageText } from '../../visit-page.text.ts'
import type { Visit } from '../../visits.contract.ts'
import { reportPdf } from '../parts/papers.ts'
import { AnswersView } from './AnswersView.tsx'
import { Parts } from './OrderPanel.tsx'
import { TimeTable } from './TimeTable.tsx'

type Props = {
  visit: Visit
  report: Told
  /** Shows another version of it. */
  onVersion: (number: number) => void
}

/** What was told of a visit: in words, as the form asks it, with parts, time and commitments. */
export function ReportPanel({ visit, report, onVersion }: Props) {
  const t = useText(visitPageText)
  const formats = useFormats()
  const isLast = report === visit.reports.at(-1)
  return (
    <Panel
      title={t.report}
      actions={
        <>
          {visit.reports.length > 1 && (
            <Select
              size="xs"
              w={240}
              aria-label={t.versions}
              allowDeselect={false}
              data={visit.reports.map((one) => ({
                value: String(one.number),
                label: t.version(one.number, one.sentBy.name, formats.near(one.receivedAt)),
              }))}
              value={String(report.number)}
              onChange={(number) => onVersion(Number(number))}
            />
          )}
          {!isLast && (
            <Button
              size="compact-xs"
              variant="subtle"
              component="a"
              href={reportPdf(visit.id, report.number)}
              target="_blank"
              rel="noopener noreferrer"
              leftSection={<Icon path={mdiFileDocumentOutline} size={14} />}
            >
              {t.acts.report}
            </Button>
          )}
        </>
      }
    >
      {!isLast && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t.older}
        </Text>
      )}
      <p className="visit-small">
        {t.receivedAt(report.sentBy.name, formats.instant(report.receivedAt))}
        {report.reason && ` · ${t.correction(report.reason)}`}
      </p>
      {report.summary && (
        <section className="answers">
          <h3>{t.summary}</h3>
          <p className="visit-long">{report.summary}</p>
          {report.isSolution && <p className="visit-small">{t.isSolution}</p>}
        </section>
      )}
      <AnswersOf visit={visit} report={report} />
      {report.parts.length > 0 && (
        <section className="answers">
          <h3>{t.usedParts}</h3>
          <Parts parts={report.parts} />
        </section>
      )}
      {report.timeEntries.length > 0 && (
        <section className="answers">
          <h3>{t.time}</h3>
          <TimeTable report={report} />
        </section>
      )}
      {report.commitments.length > 0 && (
        <section className="answers">
          <h3>{t.commitments}</h3>
          <ul className="visit-parts">
            {report.commitments.map((one) => (
              <li key={one.id}>
                {one.description}
                <span className="visit-small"> {t.due(one.responsibleName, formats.instant(one.dueAt))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.state && <p className="visit-small">{t.movedTo(report.state.name)}</p>}
    </Panel>
  )
}

/** The form as it was when it was filled. */
function AnswersOf({ visit, report }: { visit: Visit; report: Told }) {
  const found = useFormVersion(visit.form.id, report.formVersion)
  return (
    <Faces query={found} lines={4}>
      {({ form }) => <AnswersView form={form} answers={report.answers} />}
    </Faces>
  )
}
