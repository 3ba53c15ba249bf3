import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { BusyButton } from '../../../../platform/web/BusyButton.tsx'
import { useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { ChoiceFields } from './ChoiceFields.tsx'
import { ConnectionFields } from './ConnectionFields.tsx'
import { DbaScript } from './DbaScript.tsx'
import { apartOf } from './errors.ts'
import { FixedConnection } from './FixedConnection.tsx'
import { Found } from './Found.tsx'
import { OtherCompanies } from './OtherCompanies.tsx'
import { OthersChange } from './OthersChange.tsx'
import { Sample } from './Sample.tsx'
import { SerialsPanel } from './SerialsPanel.tsx'
import type { ReadSettings } from './settings.api.ts'
import { StopUsing } from './StopUsing.tsx'
import type { SentConnection } from './typed.ts'
import { withOther } from './typed-others.ts'
import { useSettingsForm } from './use-settings-form.ts'

/** How the ERP is reached and read: typed, tested, looked at, saved. Enter tests, Ctrl+Enter saves. */
export function SettingsForm({ read }: { read: ReadSettings }) {
  const t = useText(erpSettingsText)
  const { discovery, others, ...rest } = read
  // drafts keep what was read: without what was found
  const settings = { ...rest, others: others.map(({ company, database, choices }) => ({ company, database, choices })) }
  const form = useSettingsForm(settings, discovery)
  const frame = useFocusWrong(form.wrong)
  const { typed, errors, found } = form
  const fixed = settings.fromEnvironment
  const { connection: server } = form
  const isApi = server?.kind === 'softlandApi'
  const apart = apartOf(errors, fixed)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.save()
  }
  return (
    <>
      <form
        ref={frame}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          form.test()
        }}
      >
        <Stack gap="md">
          <Panel title={t.connection}>
            <Stack gap="sm">
              {fixed ? <FixedConnection settings={settings} /> : <ConnectionFields form={form} />}
              <Group gap="sm">
                <BusyButton type="submit" variant={found ? 'default' : 'filled'} busy={form.testing}>
                  {t.test}
                </BusyButton>
                <Text size="sm" c="dimmed" role="status">
                  {form.testing ? t.testing : form.isFoundNow && !form.otherwise && t.below}
                </Text>
              </Group>
              {apart && (
                <Alert color="red" role="alert">
                  {apart}
                </Alert>
              )}
            </Stack>
          </Panel>
          {found && (
            <Found
              {...found}
              database={fixed ? (settings.connection?.database ?? '') : typed.database}
              others={typed.others.map((one) => one.database)}
              otherwise={form.otherwise}
              testing={form.testing}
              onDatabase={fixed ? undefined : (database) => form.test({ database })}
              onAdd={form.mayAdd ? (database) => form.set({ others: withOther(typed.others, database) }) : undefined}
            />
          )}
          <Panel title={t.reading}>
            <Stack gap="md">
              <ChoiceFields form={form} candidates={form.accounts} noneMeans={isApi ? t.accountsHelpApi : undefined} />
              {found && (
                <Sample
                  customers={form.isFoundNow ? found.discovery.sample : undefined}
                  isOld={form.otherChoices}
                  testing={form.testing}
                  onAgain={() => form.test()}
                />
              )}
            </Stack>
          </Panel>
          {!isApi && <SerialsPanel form={form} />}
          {form.hasOthers && <OtherCompanies form={form} read={others} />}
          {form.stale ? (
            <OthersChange read={typed.read} current={form.stale} onMine={form.keepMine} onTheirs={form.keepTheirs} />
          ) : (
            <Acts form={form} canStop={settings.connection !== null && !fixed} />
          )}
        </Stack>
      </form>
      {server && server.kind !== 'softlandApi' && (
        <DbaScript kind={server.kind} databases={databasesIn(server, read)} />
      )}
    </>
  )
}

/** Those of every company that is read, the first first; of a server that is not saved, the one that is typed. */
function databasesIn({ kind, database }: SentConnection, { connection, others }: ReadSettings): string[] {
  if (connection?.kind === kind) return [connection.database, ...others.map((one) => one.database)]
  return database.trim() ? [database.trim()] : []
}

type ActsProps = { form: ReturnType<typeof useSettingsForm>; canStop: boolean }

function Acts({ form, canStop }: ActsProps) {
  const t = useText(erpSettingsText)
  return (
    <Group justify="space-between" gap="sm">
      {canStop ? <StopUsing stopping={form.saving} onStop={form.stop} /> : <span />}
      <Group gap="sm" ml="auto">
        {form.isTouched && !form.isTested && (
          <Text size="sm" c="dimmed">
            {t.notTested}
          </Text>
        )}
        {form.isTouched && (
          <Button variant="default" onClick={form.discard}>
            {t.discard}
          </Button>
        )}
        <BusyButton variant={form.isTested ? 'filled' : 'default'} busy={form.saving} onClick={form.save}>
          {t.save}
        </BusyButton>
      </Group>
    </Group>
  )
}
