import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { mdiAccountArrowDownOutline, mdiEyeOutline } from '@mdi/js'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Faces } from '../../../../platform/web/faces.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { usePageTitle } from '../../../../platform/web/title.ts'
import { AdminPage } from '../../../auth/web/AdminPage.tsx'
import { erpImportText } from '../../erp-import.text.ts'
import { useNameAmongSeveral } from '../codes/codes.api.ts'
import { useErpStatus } from '../panels.ts'
import { EarlierImports } from './EarlierImports.tsx'
import { type ErpImport, useImport, useImports, useStartImport } from './import.api.ts'
import { importSearch } from './import-search.ts'
import { ImportChanges } from './ImportChanges.tsx'
import { ImportCompany } from './ImportCompany.tsx'
import { ImportRun } from './ImportRun.tsx'
import './import.css'

/** Customers and contacts of the ERP are brought here, or it is seen what that would do. */
export function ImportPage() {
  const t = useText(erpImportText)
  const navigate = useNavigate()
  const { import: asked, kind, company: chosen } = importSearch.parse(useSearch({ strict: false }))
  const status = useErpStatus()
  const imports = useImports()
  const newest = imports.data?.pages[0]?.items[0]
  const shown = useImport(asked ?? newest?.id)
  const start = useStartImport((id) => void navigate({ to: '/settings/erp/import', search: { import: id } }))
  usePageTitle(t.title)
  // what is shown was asked for later than the list
  const running = [newest?.id === shown.data?.id ? undefined : newest, shown.data].find(
    (one) => one?.state === 'running',
  )
  const companies = status.data?.companies ?? []
  const unable = status.data?.configured === false
  const wanted = chosen ?? shown.data?.company
  const { company } = companies.find((one) => one.company === wanted) ?? companies[0] ?? { company: 1 }
  const choose = (company: number) =>
    void navigate({ to: '/settings/erp/import', search: { import: shown.data?.id, kind, company }, replace: true })
  return (
    <AdminPage
      title={t.title}
      actions={
        !unable && (
          <Group gap="xs">
            <ImportCompany companies={companies} company={company} onChoose={choose} />
            <StartButtons running={Boolean(running)} company={company} start={start} />
          </Group>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {t.explain}{' '}
        <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/settings/erp" {...props} />}>
          {t.toSettings}
        </Anchor>
      </Text>
      {unable && <Alert color="yellow">{t.notConfigured}</Alert>}
      {running && running.id !== shown.data?.id && <Another running={running} />}
      <Faces query={imports} lines={6} isEmpty={({ pages }) => !pages[0]?.items.length} empty={unable ? null : t.none}>
        {() => (
          <>
            <Faces query={shown} lines={6}>
              {(one) => (
                <>
                  <ImportRun one={one} busy={start.isPending} onAgain={() => start.mutate(one)} />
                  <ImportChanges one={one} kind={kind} />
                </>
              )}
            </Faces>
            <EarlierImports list={imports} shown={shown.data?.id} />
          </>
        )}
      </Faces>
    </AdminPage>
  )
}

type StartProps = { running: boolean; company: number; start: ReturnType<typeof useStartImport> }

/** They keep the focus of the keyboard while one runs, and do nothing. */
function StartButtons({ running, company, start }: StartProps) {
  const t = useText(erpImportText)
  const off = running || start.isPending
  const common = { 'data-disabled': off || undefined, 'aria-disabled': off }
  return (
    <Group gap="xs">
      <Button
        {...common}
        variant="default"
        leftSection={<Icon path={mdiEyeOutline} size={18} />}
        onClick={() => off || start.mutate({ company, preview: true })}
      >
        {t.preview}
      </Button>
      <Button
        {...common}
        leftSection={<Icon path={mdiAccountArrowDownOutline} size={18} />}
        onClick={() => off || start.mutate({ company, preview: false })}
      >
        {t.start}
      </Button>
    </Group>
  )
}

function Another({ running }: { running: ErpImport }) {
  const t = useText(erpImportText)
  const nameOf = useNameAmongSeveral()
  const company = nameOf(running.company)
  return (
    <Alert role="status" p="xs">
      {company ? t.anotherOf(company) : t.another}{' '}
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => <Link to="/settings/erp/import" search={{ import: running.id }} {...props} />}
      >
        {t.showIt}
      </Anchor>
    </Alert>
  )
}
