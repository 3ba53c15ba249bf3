import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { erpImportText } from '../../erp-import.text.ts'
import { type ErpImport, useStopImport } from './import.api.ts'
import { touched, useHowFar, useStarted } from './summary.ts'

type Props = { one: ErpImport; busy: boolean; onAgain: () => void }

/** How far an import is, or how it ended, in words. */
export function ImportRun({ one, busy, onAgain }: Props) {
  const t = useText(erpImportText)
  const f = useFormats()
  const started = useStarted()
  const { state, preview, unchanged, contacts } = one
  return (
    <Panel title={preview ? t.previewNamed : t.importNamed}>
      <Stack gap="xs">
        <div>
          <Text size="sm" role="status" fw={550}>
            <Ending one={one} />
          </Text>
          <Text size="xs" c="dimmed">
            {started(one)}
          </Text>
        </div>
        {state === 'running' && <Running one={one} />}
        {state === 'failed' && (
          <Alert color="red" variant="light" p="sm">
            <Stack gap="xs" align="flex-start">
              {one.problem && <Text size="sm">{one.problem}</Text>}
              <Group gap="xs">
                <Button size="xs" loading={busy} onClick={onAgain}>
                  {preview ? t.again : t.goOn}
                </Button>
                <Button size="xs" variant="default" renderRoot={(props) => <Link to="/settings/erp" {...props} />}>
                  {t.checkConnection}
                </Button>
              </Group>
            </Stack>
          </Alert>
        )}
        {state === 'stopped' && !preview && (
          <Button size="xs" variant="default" mr="auto" loading={busy} onClick={onAgain}>
            {t.goOn}
          </Button>
        )}
        <Text size="sm" c="dimmed" className="figures">
          {[
            touched(one) + unchanged > 0 && t.unchanged(unchanged, f.number(unchanged)),
            contacts > 0 && t.contacts(contacts, f.number(contacts)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Stack>
    </Panel>
  )
}

function Ending({ one }: { one: ErpImport }) {
  const t = useText(erpImportText)
  const { preview, state, counts } = one
  if (state === 'running') return preview ? t.comparing : t.importing
  if (state === 'failed') return preview ? t.previewFailed : t.importFailed
  if (state === 'stopped') return preview ? t.previewStopped : t.importStopped
  if (!touched(one)) return t.nothingChanged
  if (preview) return counts.unproven > 0 ? t.previewDoneUnproven : t.previewDone
  if (counts.conflict > 0) return t.importDoneConflicts
  return counts.unproven > 0 ? t.importDoneUnproven : t.importDone
}

function Running({ one }: { one: ErpImport }) {
  const t = useText(erpImportText)
  const howFar = useHowFar()
  const stop = useStopImport(one.id)
  const { read, total } = one
  const said = howFar(one)
  /** In hundredths; unknown until the ERP has said how many there are. */
  const share = total === null ? undefined : total ? Math.min(100, (read / total) * 100) : 100
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress.Root flex={1} size="lg">
        <Progress.Section
          value={share ?? 100}
          animated={share === undefined}
          withAria={false}
          role="progressbar"
          aria-label={one.preview ? t.comparing : t.importing}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share && Math.round(share)}
          aria-valuetext={said}
        />
      </Progress.Root>
      <Text size="sm" className="figures import-far">
        {said}
      </Text>
      <Button size="xs" variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
        {t.stop}
      </Button>
    </Group>
  )
}
