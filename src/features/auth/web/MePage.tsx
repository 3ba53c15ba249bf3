import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { call } from '../../../platform/web/call.ts'
import { useText } from '../../../platform/web/language.ts'
import { Panel } from '../../../platform/web/Panel.tsx'
import { tellDone, tellProblem } from '../../../platform/web/tell.ts'
import { authApi, theme } from '../auth.contract.ts'
import { meText } from '../me.text.ts'
import { rolesText } from '../people.text.ts'
import { Choice, LanguageChoice } from './Choice.tsx'
import { ChangePassword } from './me/ChangePassword.tsx'
import { useSaveMe } from './save-me.ts'
import { useMe } from './session.ts'

/** What everybody settles for themselves; `children`: what other parts of the product have to settle. */
export function MePage({ children }: { children?: ReactNode }) {
  const t = useText(meText)
  return (
    <Stack maw={620} mx="auto" gap="md">
      <Title order={1}>{t.title}</Title>
      <Panel title={t.you}>
        <OwnData />
      </Panel>
      <Panel title={t.look}>
        <Look />
      </Panel>
      {children}
      <Panel title={t.password}>
        <ChangePassword />
      </Panel>
      <Panel title={t.sessions}>
        <OtherSessions />
      </Panel>
    </Stack>
  )
}

function OwnData() {
  const t = useText(meText)
  const roles = useText(rolesText)
  const me = useMe()
  const save = useSaveMe()
  const [name, setName] = useState(me.name)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ name }, { onSuccess: () => tellDone(t.saved) })
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t.name}
          required
          maxLength={120}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput label={t.email} description={t.emailHelp} readOnly variant="filled" value={me.email} />
        <TextInput
          label={t.role}
          description={roles.explained[me.role]}
          readOnly
          variant="filled"
          value={roles.names[me.role]}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending} disabled={!name.trim() || name.trim() === me.name}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Look() {
  const t = useText(meText)
  const me = useMe()
  const save = useSaveMe()
  return (
    <Stack gap="sm" align="flex-start">
      <LanguageChoice label={t.language} value={me.language} onChange={(language) => save.mutate({ language })} />
      <Choice
        label={t.theme}
        value={me.theme}
        options={theme.options.map((value) => ({ value, label: t.themes[value] }))}
        onChange={(chosen) => save.mutate({ theme: chosen })}
      />
    </Stack>
  )
}

function OtherSessions() {
  const t = useText(meText)
  const end = useMutation({
    mutationFn: () => call(authApi.endOtherSessions),
    onSuccess: () => tellDone(t.othersEnded),
    onError: tellProblem,
  })
  return (
    <Group justify="space-between">
      <Text size="sm" style={{ flex: '1 1 220px' }}>
        {t.sessionsHelp}
      </Text>
      <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
        {t.endOthers}
      </Button>
    </Group>
  )
}
