import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { mdiCalendarEditOutline, mdiCancel, mdiFileDocumentOutline, mdiPencilOutline, mdiPrinterOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { ActBar, type OftenAct, type SeldomAct } from '../../../../platform/web/ActBar.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { visitPageText } from '../../visit-page.text.ts'
import type { Visit } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { orderPdf, reportPdf } from '../parts/papers.ts'
import { VisitState } from '../parts/VisitState.tsx'
import { useWindow } from '../parts/window.ts'

export type VisitAct = 'plan' | 'correct' | 'cancel'

type Props = { visit: Visit; onAct: (act: VisitAct) => void }

const openPaper = (address: string) => window.open(address, '_blank', 'noopener')

/** Which visit it is, how it stands, and what can be done. */
export function VisitHead({ visit, onAct }: Props) {
  const t = useText(visitPageText)
  const words = useText(visitsText)
  const formats = useFormats()
  const inWords = useWindow()
  const { abilities, startsAt, endsAt } = visit
  const often: OftenAct[] = [
    abilities.plan && {
      name: 'plan',
      label: t.acts.plan,
      icon: mdiCalendarEditOutline,
      keys: 'e',
      run: () => onAct('plan'),
    },
    visit.reports.length > 0 && {
      name: 'report',
      label: t.acts.report,
      icon: mdiFileDocumentOutline,
      keys: 'i',
      run: () => openPaper(reportPdf(visit.id)),
    },
    {
      name: 'print',
      label: t.acts.print,
      icon: mdiPrinterOutline,
      keys: 'p',
      run: () => openPaper(orderPdf(visit.id)),
    },
    abilities.correct && {
      name: 'correct',
      label: t.acts.correct,
      icon: mdiPencilOutline,
      keys: 'd',
      run: () => onAct('correct'),
    },
  ].filter((act): act is OftenAct => Boolean(act))
  const seldom: SeldomAct[] = abilities.cancel
    ? [{ name: 'cancel', label: t.acts.cancel, icon: mdiCancel, takesAway: true, run: () => onAct('cancel') }]
    : []
  return (
    <Stack gap={6} component="header">
      <Group gap="sm">
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/customers/$id" params={{ id: visit.customer.id }} {...props} />}
        >
          {visit.customer.name}
        </Anchor>
        {visit.case && (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/cases/$number" params={{ number: String(visit.case?.number) }} {...props} />
            )}
          >
            {words.case(visit.case.number, visit.case.subject)}
          </Anchor>
        )}
      </Group>
      <Group justify="space-between" align="flex-start">
        <Group gap="sm">
          <Title order={1}>{words.number(visit.number)}</Title>
          <VisitState visit={visit} />
          {startsAt && endsAt && <Text size="sm">{inWords(startsAt, endsAt)}</Text>}
        </Group>
        <ActBar often={often} seldom={seldom} more={t.acts.more} />
      </Group>
      {visit.cancelledAt && visit.cancelledBy && (
        <Text size="sm" className="visit-cancelled">
          <b>{t.cancelledBy(visit.cancelledBy.name, formats.instant(visit.cancelledAt))}:</b> {visit.cancelReason}
        </Text>
      )}
    </Stack>
  )
}
