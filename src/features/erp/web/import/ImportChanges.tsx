import { Button, Group, Paper, Text } from '@mantine/core'
import { Faces, Refused } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { ImportKind } from '../../erp-import.contract.ts'
import { erpImportText } from '../../erp-import.text.ts'
import { type ErpImport, useImportChanges } from './import.api.ts'
import { ImportChangeRow } from './ImportChangeRow.tsx'
import { ImportKinds } from './ImportKinds.tsx'
import { touched } from './summary.ts'

/** What an import did, or a preview would do, customer by customer. */
export function ImportChanges({ one, kind }: { one: ErpImport; kind: ImportKind | undefined }) {
  const t = useText(erpImportText)
  const list = useImportChanges(one, kind)
  if (!touched(one) && !kind) return null
  return (
    <Paper withBorder component="section" aria-label={t.kindsLabel}>
      <ImportKinds one={one} kind={kind} />
      {kind && (
        <Text size="sm" c="dimmed" px={12} pt={8}>
          {t.meaning[kind]}
        </Text>
      )}
      <Faces
        query={list}
        lines={6}
        isEmpty={({ pages }) => !pages[0]?.items.length}
        empty={<p className="panel-empty import-empty">{one.state === 'running' ? t.noneYet : t.noChanges}</p>}
      >
        {({ pages }) => (
          <ul className="lines" aria-busy={list.isPlaceholderData}>
            {pages
              .flatMap((page) => page.items)
              .map((change) => (
                <ImportChangeRow key={change.code} change={change} of={one} kindShown={!kind} />
              ))}
          </ul>
        )}
      </Faces>
      {list.isFetchNextPageError && <Refused error={list.error} />}
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
    </Paper>
  )
}
