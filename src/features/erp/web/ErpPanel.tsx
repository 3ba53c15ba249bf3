import { Alert, Button, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Faces, Loading } from '../../../platform/web/faces.tsx'
import { useFormats } from '../../../platform/web/format.ts'
import { useLanding } from '../../../platform/web/landing.ts'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { Panel as Titled } from '../../../platform/web/Panel.tsx'
import type { Panel, PanelData, Reading } from '../erp.contract.ts'
import { erpCompaniesText } from '../erp-companies.text.ts'
import { erpText } from '../erp.text.ts'
import { CompanyCodes } from './codes/CompanyCodes.tsx'
import { useCompanyName } from './company/companies.api.ts'
import { AllDocuments } from './documents/AllDocuments.tsx'
import { useErpReading } from './panels.ts'
import { ofCode, useProblemWords } from './problem-words.ts'
import { Reread } from './Reread.tsx'
import { Rows } from './rows/Rows.tsx'
import './erp.css'

type Props<P extends Panel> = {
  panel: P
  customerId: string
  brought?: Reading<P>
  /** Beside the title: how many there are. */
  count?: (data: PanelData[P]) => number
  children: (data: PanelData[P]) => ReactNode
}

/** A panel of the ERP with all its faces: what was read and when, a copy while the ERP is away, and why there is nothing. */
export function ErpPanel<P extends Panel>({ panel, customerId, brought, count, children }: Props<P>) {
  const t = useText(erpText)
  const words = useText(erpCompaniesText)
  const { query, again, asking } = useErpReading(panel, customerId, brought)
  const companyName = useCompanyName()
  const reading = query.data
  const [part, begin] = useLanding<HTMLDivElement>(asking)
  const againHere = () => {
    begin() // the button may go away while it is read
    again()
  }
  const many = reading?.data && count?.(reading.data)
  return (
    <Titled
      title={companyName ? words.ofCompany(t[panel as Panel], companyName) : t[panel as Panel]}
      count={many || undefined}
      flush={Boolean(reading?.data)}
      actions={
        reading && (
          <>
            {(reading.data || reading.problem === 'away') && <AllDocuments customerId={customerId} panel={panel} />}
            <ReadAt reading={reading} asking={asking} onAgain={again} />
          </>
        )
      }
    >
      <Faces query={query}>
        {(reading) => (
          <>
            {reading.data && reading.problem === 'away' && <LastCopy readAt={reading.readAt!} />}
            <Rows panel={panel} ref={part}>
              {reading.data ? (
                children(reading.data)
              ) : (
                <Nothing customerId={customerId} reading={reading} asking={asking} onAgain={againHere} />
              )}
            </Rows>
          </>
        )}
      </Faces>
    </Titled>
  )
}

type PartProps = { reading: Reading<Panel>; asking: boolean; onAgain: () => void }

function ReadAt({ reading, asking, onAgain }: PartProps) {
  const t = useText(erpText)
  const f = useFormats()
  const now = useNow()
  if (!reading.readAt) return null
  return (
    <>
      <Text span size="xs" c="dimmed" className="erp-read" title={f.instant(reading.readAt)}>
        {t.read(f.since(reading.readAt, Math.max(now, Date.parse(reading.readAt))))}
      </Text>
      <Reread label={t.refresh} asking={asking} onAgain={onAgain} />
    </>
  )
}

function LastCopy({ readAt }: { readAt: string }) {
  const t = useText(erpText)
  const f = useFormats()
  return (
    <Alert color="yellow" variant="light" p="xs" role="status" className="erp-notice">
      {t.lastCopy(f.instant(readAt))}
    </Alert>
  )
}

function Nothing({ customerId, reading, asking, onAgain }: PartProps & { customerId: string }) {
  const t = useText(erpText)
  const problemWords = useProblemWords()
  // which panels there are may be read anew, too: until then none is said to be missing
  if ((reading.problem === 'away' || reading.problem === 'moduleMissing') && asking)
    return (
      <Stack gap={6}>
        <Text size="sm" c="dimmed">
          {t.reading}
        </Text>
        <Loading lines={2} />
      </Stack>
    )
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" c="dimmed">
        {problemWords(reading.problem ?? 'away')}
      </Text>
      {reading.problem === 'away' && (
        <Button size="compact-xs" variant="default" onClick={onAgain}>
          {t.again}
        </Button>
      )}
      {ofCode(reading.problem) && <CompanyCodes customerId={customerId} />}
    </Stack>
  )
}
