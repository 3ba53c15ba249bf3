import { Alert, Stack, Text, TextInput, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { erpOthersText } from '../../erp-others.text.ts'
import { erpSerialsText } from '../../erp-serials.text.ts'
import { ChoiceFields } from './ChoiceFields.tsx'
import { FoundFacts } from './Found.tsx'
import { Sample } from './Sample.tsx'
import { SerialsFields } from './SerialsPanel.tsx'
import type { OtherCompanyState } from './use-other-company.ts'

type Props = { state: OtherCompanyState; isFresh: boolean }

/** What is typed, found and chosen of another company. Its database is typed until it is saved. */
export function OtherFields({ state, isFresh }: Props) {
  const t = useText(erpOthersText)
  const serials = useText(erpSerialsText)
  const { other, found, errors, isFoundNow } = state
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFresh) input.current?.focus()
  }, [isFresh])
  const isTyped = other.company === null
  const apart = Object.entries(errors).find(([field, text]) => text && !hasPlace(field, isTyped))?.[1]
  return (
    <Stack gap="md" pt="sm">
      {isTyped && (
        <TextInput
          ref={input}
          label={t.database}
          description={t.databaseHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          required
          maxLength={128}
          maw={360}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={other.database}
          error={errors.database}
          onChange={(event) => state.set({ database: event.currentTarget.value })}
        />
      )}
      {apart && (
        <Alert color="red" role="alert">
          {apart}
        </Alert>
      )}
      {state.failed && !state.otherwise && (
        <Text size="sm" c="dimmed">
          {t.access}
        </Text>
      )}
      {found && <FoundFacts {...found} otherwise={state.otherwise} />}
      <ChoiceFields form={state} candidates={found?.discovery.accounts} />
      {found && (
        <Sample
          customers={isFoundNow ? found.discovery.sample : undefined}
          isOld={state.otherChoices}
          testing={state.testing}
          onAgain={state.test}
        />
      )}
      <div>
        <Title order={3} size="sm" fw={600} mb={4}>
          {serials.title}
        </Title>
        <SerialsFields form={state} />
      </div>
    </Stack>
  )
}

/** Whether a field has its place here, where what is told of it stands. */
const hasPlace = (field: string, isTyped: boolean) =>
  ['accounts', 'dueBy'].includes(field) || field.startsWith('serials.') || (isTyped && field === 'database')
