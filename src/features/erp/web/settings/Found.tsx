import { Alert, Badge, List, Stack, Text } from '@mantine/core'
import { mdiAlertOutline, mdiLockCheckOutline } from '@mdi/js'
import type { ComponentProps, ReactNode } from 'react'
import type { z } from 'zod'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import type { discovery as shape } from '../../erp-settings.contract.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { Facts } from './Facts.tsx'
import { FoundCompanies } from './FoundCompanies.tsx'
import { FoundModules } from './FoundModules.tsx'
import { FoundParts } from './FoundParts.tsx'
import { MayChange } from './MayChange.tsx'

export type Discovery = z.infer<typeof shape>

type Props = FactsProps & Omit<ComponentProps<typeof FoundCompanies>, 'companies'>

/** What a test of the first company found, and which others are beside it. */
export function Found({ discovery, warnings, otherwise, ...on }: Props) {
  const t = useText(erpSettingsText)
  const { companies } = discovery
  return (
    <Panel title={t.found}>
      <FoundFacts discovery={discovery} warnings={warnings} otherwise={otherwise}>
        {companies.some((name) => name !== on.database) && <FoundCompanies companies={companies} {...on} />}
      </FoundFacts>
    </Panel>
  )
}

type FactsProps = {
  discovery: Discovery
  warnings: string[]
  /** Something else is typed since. */
  otherwise: boolean
}

/** What a test of a company found, in words. */
export function FoundFacts({ discovery, warnings, otherwise, children }: FactsProps & { children?: ReactNode }) {
  const t = useText(erpSettingsText)
  const f = useFormats()
  const { company } = discovery
  return (
    <Stack gap="md">
      <div role="status">
        <Text fw={600}>{t.connected(company.name ?? t.nameless)}</Text>
        <Text size="sm" c="dimmed">
          {otherwise ? t.otherwise : t.foundAt(f.instant(discovery.at))}
        </Text>
      </div>
      {discovery.server.kind === 'softlandApi' ? (
        <Text size="sm">{t.apiRights}</Text>
      ) : (
        <Rights canWrite={discovery.canWrite} />
      )}
      {warnings.length > 0 && (
        <Alert color="yellow" title={t.warnings} icon={<Icon path={mdiAlertOutline} />}>
          <List size="sm">
            {warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <ServerFacts discovery={discovery} />
      {children}
      <FoundParts discovery={discovery} />
      <FoundModules modules={discovery.modules} />
    </Stack>
  )
}

function ServerFacts({ discovery }: { discovery: Discovery }) {
  const t = useText(erpSettingsText)
  const { server, company, softlandVersion, serials } = discovery
  const line = { true: t.encrypted, false: t.notEncrypted, null: t.unknown }[String(server.encrypted)]
  return (
    <Facts
      facts={[
        [t.company, company.name ?? t.nameless],
        [t.taxId, company.taxId && showRut(company.taxId)],
        [t.server, server.version ? `${server.name} (${server.version})` : server.name],
        [t.collation, server.collation],
        [t.softland, softlandVersion ?? t.unknown],
        [t.line, line],
        [t.moment, server.kind === 'softlandApi' ? null : server.snapshots ? t.yes : t.no],
        [t.serials, some(placesOf(serials), t.andMore)],
      ]}
    />
  )
}

/** Where several columns of a table might be it, the table is named. */
function placesOf(serials: Discovery['serials']): string[] {
  const isAlone = ({ table }: { table: string }) => serials.filter((other) => other.table === table).length === 1
  return [...new Set(serials.map((one) => (isAlone(one) ? `${one.table}.${one.column}` : one.table)))]
}

const NAMED = 8

/** The first of many, and how many more there are. */
function some(all: string[], andMore: (count: number) => string): string {
  const more = all.length - NAMED
  return all.slice(0, NAMED).join(' · ') + (more > 0 ? ` ${andMore(more)}` : '')
}

/** Whether the login could change anything, which it should not be able to. */
function Rights({ canWrite }: { canWrite: string[] }) {
  const t = useText(erpSettingsText)
  if (!canWrite.length)
    return (
      <Badge
        color="teal"
        variant="light"
        tt="none"
        size="lg"
        leftSection={<Icon path={mdiLockCheckOutline} size={16} />}
      >
        {t.readOnly}
      </Badge>
    )
  return (
    <Alert color="red" role="alert" title={t.canWrite} icon={<Icon path={mdiAlertOutline} />}>
      {t.canWriteHelp} <MayChange canWrite={canWrite} />
    </Alert>
  )
}
