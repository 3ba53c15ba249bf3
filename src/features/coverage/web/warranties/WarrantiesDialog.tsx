import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../../platform/web/format.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { warrantiesText } from '../../warranties.text.ts'
import { ProposalList } from './ProposalList.tsx'
import { useWarrantyProposals } from './warranties.api.ts'
import './warranties.css'

type Props = { customerId: string; onClose: () => void }

/** What the rules give for what this customer bought, to be chosen. */
export function WarrantiesDialog({ customerId, onClose }: Props) {
  const t = useText(warrantiesText).create
  const proposals = useWarrantyProposals(customerId)
  const { data } = proposals
  return (
    <Dialog title={t.title} size="lg" onClose={onClose}>
      <Stack gap="sm">
        {data?.hasRules && <ReadFrom reading={data.reading} />}
        <Faces
          query={proposals}
          lines={5}
          isEmpty={({ items, reading }) => !items.length && !reading.refreshing}
          empty={data?.hasRules ? <Text size="sm">{t.none}</Text> : <NoRules />}
        >
          {({ items, more }) => (
            <ProposalList customerId={customerId} proposals={items} more={more} onClose={onClose} />
          )}
        </Faces>
      </Stack>
    </Dialog>
  )
}

function NoRules() {
  const t = useText(warrantiesText).create
  const { abilities } = useMe()
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm">{t.noRules}</Text>
      {abilities.supervise ? (
        <Anchor size="sm" renderRoot={(props) => <Link to="/settings/warranty-rules" {...props} />}>
          {t.toRules}
        </Anchor>
      ) : (
        <Text size="sm" c="dimmed">
          {t.asSupervisor}
        </Text>
      )}
    </Stack>
  )
}

type Reading = NonNullable<ReturnType<typeof useWarrantyProposals>['data']>['reading']

/** How old what was read of the purchases is. */
function ReadFrom({ reading }: { reading: Reading }) {
  const t = useText(warrantiesText).create.reading
  const formats = useFormats()
  const { refreshing, problem, readAt } = reading
  return (
    <Text size="xs" c="dimmed" aria-live="polite">
      {refreshing
        ? t.refreshing
        : problem === 'away' && readAt
          ? t.away
          : readAt
            ? t.copy(formats.instant(readAt))
            : t.own}
    </Text>
  )
}
