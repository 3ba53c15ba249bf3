import { Group, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { importKind, type ImportKind } from '../../erp-import.contract.ts'
import { erpImportText } from '../../erp-import.text.ts'
import type { ErpImport } from './import.api.ts'
import { touched } from './summary.ts'

/** What somebody must look at stands first. */
const FIRST: ImportKind[] = ['conflict', 'unproven']
const IN_ORDER = [...FIRST, ...importKind.options.filter((kind) => !FIRST.includes(kind))]

/** How many of each kind; each count leads to its customers. */
export function ImportKinds({ one, kind }: { one: ErpImport; kind: ImportKind | undefined }) {
  const t = useText(erpImportText)
  const f = useFormats()
  const names = one.preview ? t.wouldBe : t.kinds
  const offered = IN_ORDER.filter((some) => one.counts[some] || some === kind)
  return (
    <Group component="nav" gap="0 4px" aria-label={t.kindsLabel} className="ready-views">
      {[undefined, ...offered].map((some) => (
        <UnstyledButton
          key={some ?? 'all'}
          className="ready-view import-kind"
          data-kind={some}
          aria-current={kind === some ? 'page' : undefined}
          renderRoot={(props) => (
            <Link
              to="/settings/erp/import"
              search={{ import: one.id, kind: some }}
              replace
              activeOptions={{ exact: true, includeSearch: true }}
              resetScroll={false}
              {...props}
            />
          )}
        >
          {some ? names[some] : t.all}
          <span className="import-count">{f.number(some ? (one.counts[some] ?? 0) : touched(one))}</span>
        </UnstyledButton>
      ))}
    </Group>
  )
}
