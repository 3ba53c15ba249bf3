import { ActionIcon, Button, Group, Stack, TextInput, Title, Tooltip, VisuallyHidden } from '@mantine/core'
import { mdiPencilOutline } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { caseText } from '../../case-screen.text.ts'
import type { CaseDetail } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { useSaveCase } from './save-case.ts'
import { situationOf } from './situation.ts'
import { StaleNotice } from './StaleNotice.tsx'

/** The subject, editable where it stands. */
export function CaseSubject({ detail }: { detail: CaseDetail }) {
  const t = useText(caseText)
  const words = useText(casesText)
  const [editing, setEditing] = useState(false)
  if (editing) return <SubjectField detail={detail} onClose={() => setEditing(false)} />
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Title order={1}>
        <span className="case-number">{words.number(detail.number)}</span> {detail.subject}
      </Title>
      {detail.abilities.edit && (
        <Tooltip label={t.editSubject}>
          <ActionIcon
            variant="subtle"
            color="gray"
            className="no-print"
            aria-label={t.editSubject}
            onClick={() => setEditing(true)}
          >
            <Icon path={mdiPencilOutline} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  )
}

function SubjectField({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const words = useText(casesText)
  const [before] = useState(() => situationOf(detail))
  const [subject, setSubject] = useState(detail.subject)
  const { save, saving, problem, current } = useSaveCase(detail, before.version, onClose)
  const change = () => {
    const text = subject.trim()
    if (text === (current ?? before).subject) return onClose()
    if (text) save({ subject: text })
  }
  return (
    <form
      style={{ flex: 1 }}
      onSubmit={(event) => {
        event.preventDefault()
        change()
      }}
    >
      <VisuallyHidden component="h1">
        {words.number(detail.number)} {detail.subject}
      </VisuallyHidden>
      <Stack gap="xs">
        <Group gap="xs" align="flex-start">
          <TextInput
            aria-label={words.fields.subject}
            value={subject}
            maxLength={200}
            autoFocus
            onChange={(event) => setSubject(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
            error={problem && (problem.fields.subject ?? problem.message)}
            style={{ flex: '1 1 260px' }}
          />
          <Button type="submit" loading={saving} disabled={!subject.trim()}>
            {words.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
        </Group>
        {current && (
          <StaleNotice
            before={before}
            now={situationOf(current)}
            fields={['subject']}
            onMine={change}
            onTheirs={onClose}
          />
        )}
      </Stack>
    </form>
  )
}
