import { CloseButton, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { type CaseItem, type LinkKind, linkKind } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { registerText } from '../../register.text.ts'
import { CasePicker } from './CasePicker.tsx'

export type ChosenLink = { relatedCaseId: string; number: number; subject: string; kind: LinkKind }

type Props = {
  customerId: string
  offered: CaseItem[]
  value: ChosenLink[]
  onChange: (links: ChosenLink[]) => void
}

/** Earlier events that what is being registered has to do with, and how. */
export function EarlierEvents({ customerId, offered, value, onChange }: Props) {
  const t = useText(registerText)
  const words = useText(casesText)
  const [kind, setKind] = useState<LinkKind>('follows')
  const [justChosen, setJustChosen] = useState<ChosenLink>()
  return (
    <Stack gap={6}>
      <Group align="end" gap="xs" wrap="nowrap">
        <LinkKindSelect value={kind} onChange={setKind} />
        <div style={{ flex: 1 }}>
          <CasePicker
            label={t.earlier}
            customerId={customerId}
            offered={offered}
            exceptIds={value.map((link) => link.relatedCaseId)}
            onPick={({ id, number, subject }) => {
              const chosen = { relatedCaseId: id, number, subject, kind }
              setJustChosen(chosen)
              onChange([...value, chosen])
            }}
          />
        </div>
      </Group>
      {value.map((link) => (
        <Group key={link.relatedCaseId} ref={link === justChosen ? intoView : undefined} gap={6} wrap="nowrap">
          <CloseButton
            size="sm"
            aria-label={t.earlierRemove(link.number)}
            onClick={() => onChange(value.filter((other) => other !== link))}
          />
          <Text size="sm">
            {words.linksFrom[link.kind]} <b>{words.number(link.number)}</b> {link.subject}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}

// what was chosen would stand below the edge, behind the buttons of the form
const intoView = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'center' })

export function LinkKindSelect({ value, onChange }: { value: LinkKind; onChange: (kind: LinkKind) => void }) {
  const t = useText(registerText)
  const words = useText(casesText)
  return (
    <NativeSelect
      label={t.earlierKind}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as LinkKind)}
      data={linkKind.options.map((kind) => ({ value: kind, label: words.linksFrom[kind] }))}
    />
  )
}
