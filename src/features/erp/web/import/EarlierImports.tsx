import { Badge, Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { erpImportText } from '../../erp-import.text.ts'
import type { ErpImport, useImports } from './import.api.ts'
import { useHowFar, useStarted, useSummary } from './summary.ts'

type Props = { list: ReturnType<typeof useImports>; shown: string | undefined }

/** All imports and previews, the newest first; each leads to what it did. */
export function EarlierImports({ list, shown }: Props) {
  const t = useText(erpImportText)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  if (items.length < 2) return null
  return (
    <Panel title={t.earlier} flush>
      <ul className="lines">
        {items.map((one) => (
          <Earlier key={one.id} one={one} isShown={one.id === shown} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Group justify="center" p="xs" className="import-more">
          <Button
            variant="default"
            size="xs"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t.more}
          </Button>
        </Group>
      )}
    </Panel>
  )
}

const colours = { running: 'blue', done: 'teal', failed: 'red', stopped: 'yellow' }

function Earlier({ one, isShown }: { one: ErpImport; isShown: boolean }) {
  const t = useText(erpImportText)
  const started = useStarted()
  const summary = useSummary()
  const howFar = useHowFar()
  const { id, preview, state } = one
  return (
    <li className="line" data-shown={isShown || undefined}>
      <div className="line-first">
        <Link
          to="/settings/erp/import"
          search={{ import: id }}
          className="line-link"
          aria-current={isShown ? 'page' : undefined}
        >
          {preview ? t.previewNamed : t.importNamed}: {started(one)}
        </Link>
        {state !== 'done' && (
          <Badge size="sm" color={colours[state]} variant="light" tt="none" className="import-badge">
            {t.states[state]}
          </Badge>
        )}
      </div>
      <div className="line-second figures">{summary(one) || (state === 'done' ? t.lastNothing : howFar(one))}</div>
    </li>
  )
}
