import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { erpImportText } from '../../erp-import.text.ts'
import { type ErpImport as Import, useImports } from './import.api.ts'
import { useHowFar, useSummary } from './summary.ts'

/** On the page of the connection: how the last import went, and the way to the next. */
export function ErpImport() {
  const t = useText(erpImportText)
  const imports = useImports()
  // a preview brought nothing; one that runs is told whatever it is
  const last = imports.data?.pages
    .flatMap((page) => page.items)
    .find(({ preview, state }) => !preview || state === 'running')
  return (
    <Panel
      title={t.part}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(props) => <Link to="/settings/erp/import" search={{}} {...props} />}
        >
          {last ? t.open : t.openFirst}
        </Button>
      }
    >
      <Faces query={imports} lines={1}>
        {() => (last ? <Last last={last} /> : <Text size="sm">{t.never}</Text>)}
      </Faces>
    </Panel>
  )
}

function Last({ last }: { last: Import }) {
  const t = useText(erpImportText)
  const f = useFormats()
  const howFar = useHowFar()
  const summary = useSummary()
  if (last.state === 'running') return <Text size="sm">{t.running(howFar(last))}</Text>
  return (
    <>
      <Text size="sm">
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
