import { Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { useText } from '../../../../platform/web/language.ts'
import { dueBy, type discovery } from '../../erp-settings.contract.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import type { ChoicesForm } from './choices-form.ts'
import type { TypedChoices } from './typed-choices.ts'
import './settings.css'

type Candidate = z.infer<typeof discovery>['accounts'][number]
type Props = {
  form: Pick<ChoicesForm, 'typed' | 'errors' | 'set'>
  candidates: Candidate[] | undefined
  /** What none chosen means. */
  noneMeans?: string
}

/** From so many on they can be looked for. */
const MANY = 12

/** On which accounts customers owe, and when it is due. */
export function ChoiceFields({ form, candidates, noneMeans }: Props) {
  const t = useText(erpSettingsText)
  const { typed, errors, set } = form
  const [sought, setSought] = useState('')
  const offered = candidates?.filter(
    ({ code, name }) => typed.accounts.includes(code) || `${code} ${name}`.toLowerCase().includes(sought.toLowerCase()),
  )
  const known = new Set(candidates?.map(({ code }) => code))
  const gone = typed.accounts.filter((code) => !known.has(code))
  return (
    <>
      <Checkbox.Group
        label={t.accounts}
        description={noneMeans ?? t.accountsHelp}
        value={typed.accounts}
        error={errors.accounts}
        onChange={(accounts) => set({ accounts })}
      >
        {candidates && candidates.length > MANY && (
          <TextInput
            aria-label={t.accountsFilter}
            placeholder={t.accountsFilter}
            size="xs"
            maw={320}
            mt={6}
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        )}
        <Stack gap={6} py={6} className="erp-accounts">
          {!candidates && (
            <Text size="sm" c="dimmed">
              {t.accountsUnknown}
            </Text>
          )}
          {offered?.map(({ code, name, usual }) => (
            <Checkbox
              key={code}
              size="sm"
              radius={3}
              value={code}
              label={`${code}${name ? ` · ${name}` : ''}${usual ? ` (${t.usual})` : ''}`}
            />
          ))}
          {gone.map((code) => (
            <Checkbox key={code} size="sm" radius={3} value={code} label={candidates ? `${code} · ${t.gone}` : code} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Radio.Group
        label={t.dueBy}
        value={typed.dueBy}
        error={errors.dueBy}
        onChange={(one) => set({ dueBy: one as TypedChoices['dueBy'] })}
      >
        <Stack gap={8} py={6}>
          {dueBy.options.map((one) => (
            <Radio key={one} size="sm" value={one} label={t.dueBys[one]} description={t.dueByHelp[one]} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  )
}
