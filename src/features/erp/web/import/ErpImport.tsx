import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { erpImportText } from '../../erp-import.text.ts'
import { useNameAmongSeveral } from '../codes/codes.api.ts'
import { useErpStatus } from '../panels.ts'
import { type ErpImport as Import, useImports } from './import.api.ts'
import { useHowFar, useSummary } from './summary.ts'

/** On the page of the connection: how the last import of each company went, and the way to the next. */
export function ErpImport() {
  const t = useText(erpImportText)
  const imports = useImports()
  const { data: status } = useErpStatus()
  const companies = status?.companies.map(({ company }) => company) ?? []
  const all = imports.data?.pages.flatMap((page) => page.items) ?? []
  // a preview brought nothing; one that runs is told whatever it is
  const told = all.filter(({ preview, state }) => !preview || state === 'running')
  return (
    <Panel
      title={t.part}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(props) => <Link to="/settings/erp/import" search={{}} {...props} />}
        >
          {told.length ? t.open : t.openFirst}
        </Button>
      }
    >
      <Faces query={imports} lines={1}>
        {() =>
          told.length ? (
            (companies.length > 1 ? companies : [told[0]!.company]).map((company) => (
              <Last key={company} company={company} last={told.find((one) => one.company === company)} />
            ))
          ) : (
            <Text size="sm">{t.never}</Text>
          )
        }
      </Faces>
    </Panel>
  )
}

function Last({ company, last }: { company: number; last: Import | undefined }) {
  const t = useText(erpImportText)
  const f = useFormats()
  const howFar = useHowFar()
  const summary = useSummary()
  const name = useNameAmongSeveral()(company)
  const before = name && <b>{name}: </b>
  if (!last)
    return (
      <Text size="sm">
        {before}
        {t.lastNever}
      </Text>
    )
  if (last.state === 'running')
    return (
      <Text size="sm">
        {before}
        {t.running(howFar(last))}
      </Text>
    )
  return (
    <>
      <Text size="sm">
        {before}
        {t.last(f.nearTime(last.startedAt), summary(last) || (last.state === 'done' ? t.lastNothing : howFar(last)))}
      </Text>
      {last.state === 'failed' && (
        <Text size="sm" c="red" role="alert">
          {t.importFailed} {last.problem}
        </Text>
      )}
    </>
  )
}
