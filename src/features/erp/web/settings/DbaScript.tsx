import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { mdiCheck, mdiContentCopy, mdiDownload } from '@mdi/js'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer, Sent } from '../../../../platform/shared/contract.ts'
import { call, Problem } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { erpOthersText } from '../../erp-others.text.ts'
import { erpSettingsApi } from '../../erp-settings.contract.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import './settings.css'

const PAUSE_MS = 400
/** As it is called unless somebody types another name. */
const LOGIN = 'atiende'

type Script = Answer<typeof erpSettingsApi.script>
type Asked = NonNullable<Sent<typeof erpSettingsApi.script>['query']>
type Props = { kind: Asked['kind']; databases: string[] }

/**
 * The script that makes a login for Atiende alone, for whoever administers the databases of the ERP: of several companies
 * it is for all that are read, of one or none for the database that is typed.
 */
export function DbaScript({ kind, databases }: Props) {
  const t = useText(erpSettingsText)
  const others = useText(erpOthersText)
  const several = databases.length > 1
  const [usual] = databases
  const [shown, setShown] = useState(false)
  const [typed, setTyped] = useState<{ login?: string; database?: string }>({})
  const login = typed.login ?? LOGIN
  const database = typed.database ?? usual ?? ''
  const [asked] = useDebouncedValue(
    JSON.stringify({ login: login.trim(), kind, ...(several ? {} : { database: database.trim() }) }),
    PAUSE_MS,
  )
  const script = useQuery({
    queryKey: ['erp', 'script', asked],
    queryFn: () => call(erpSettingsApi.script, { query: JSON.parse(asked) as Asked }),
    enabled: shown,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const errors = script.error instanceof Problem ? script.error.fields : {}
  return (
    <Panel title={t.script}>
      <Stack gap="sm">
        <Text size="sm">{t.scriptHelp}</Text>
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? t.scriptHide : t.scriptShow}
        </Button>
        {shown && (
          <>
            <div className="erp-fields">
              <TextInput
                label={t.login}
                maxLength={60}
                autoComplete="off"
                spellCheck={false}
                value={login}
                error={errors.login}
                onChange={(event) => setTyped({ ...typed, login: event.currentTarget.value })}
              />
              {!several && (
                <TextInput
                  label={t.database}
                  maxLength={128}
                  autoComplete="off"
                  spellCheck={false}
                  value={database}
                  error={errors.database}
                  onChange={(event) => setTyped({ ...typed, database: event.currentTarget.value })}
                />
              )}
            </div>
            {several && <Text size="sm">{others.scriptFor(databases.join(', '))}</Text>}
            {Object.keys(errors).length === 0 && (
              <Faces query={script}>{(found) => <ScriptText script={found} />}</Faces>
            )}
          </>
        )}
      </Stack>
    </Panel>
  )
}

function ScriptText({ script: { name, text } }: { script: Script }) {
  const t = useText(erpSettingsText)
  return (
    <>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon path={copied ? mdiCheck : mdiContentCopy} size={16} />}
              onClick={copy}
            >
              {copied ? t.copied : t.copy}
            </Button>
          )}
        </CopyButton>
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon path={mdiDownload} size={16} />}
          onClick={() => keep(name, text)}
        >
          {t.download}
        </Button>
      </Group>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keys */}
      <pre className="erp-script" role="region" aria-label={t.scriptText} tabIndex={0}>
        {text}
      </pre>
    </>
  )
}

/** Gives the text to the browser to keep, as programs for SQL Server read it: with the mark of UTF-8. */
function keep(name: string, text: string) {
  const href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'application/sql' }))
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
