import { Stack } from '@mantine/core'
import { mdiRefresh } from '@mdi/js'
import { BusyButton } from '../../../../platform/web/BusyButton.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { CompanyHealth } from './CompanyHealth.tsx'
import { CompanyRow } from './CompanyRow.tsx'
import { type Status, useAskNow } from './status.api.ts'

/** How things stand with the ERP that was saved; with each of its companies, where several are read. */
export function Health({ status }: { status: Status }) {
  const t = useText(erpSettingsText)
  const { companies, configured } = status
  const ask = useAskNow(companies.map(({ company }) => company))
  return (
    <Panel
      title={t.health}
      actions={
        configured && (
          <BusyButton
            variant="default"
            size="compact-sm"
            leftSection={<Icon path={mdiRefresh} size={16} />}
            busy={ask.isPending}
            onClick={() => ask.mutate()}
          >
            {t.askNow}
          </BusyButton>
        )
      }
    >
      {companies.length < 2 ? (
        <CompanyHealth status={status} />
      ) : (
        <Stack gap={0} component="ul" className="erp-healths">
          {companies.map(({ company, name }) => (
            <CompanyRow key={company} company={company} name={name} />
          ))}
        </Stack>
      )}
    </Panel>
  )
}
