import { Alert, Button, Fieldset, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useLastLanguage, useText } from '../../../../platform/web/language.ts'
import { peopleApi } from '../../people.contract.ts'
import { strangersText } from '../../strangers.text.ts'
import { NewPassword } from '../NewPassword.tsx'
import { signIn } from '../sign-in.ts'
import { StrangerPage } from './StrangerPage.tsx'

const nothing = { company: '', companyTaxId: '', name: '', email: '', password: '' }

/** The first visit of an empty installation: the company and its administrator. */
export function SetupPage() {
  const t = useText(strangersText)
  const language = useLastLanguage()
  const queries = useQueryClient()
  const [form, setForm] = useState(nothing)
  const setUp = useMutation({
    mutationFn: async () => {
      await call(peopleApi.setup, { body: { ...form, language } })
      await signIn(form.email, form.password)
    },
    // somebody else may have been first: then the sign-in is what comes next
    onSettled: () => queries.invalidateQueries(),
  })
  const problem = setUp.error instanceof Problem ? setUp.error : undefined
  const field = (name: keyof typeof nothing) => ({
    value: form[name],
    error: problem?.fields[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget
      setForm((held) => ({ ...held, [name]: value }))
    },
  })
  return (
    <StrangerPage title={t.setupTitle} width={480}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setUp.mutate()
        }}
      >
        <Stack>
          <Text size="sm">{t.setupHelp}</Text>
          <Fieldset legend={t.yourCompany}>
            <Stack gap="sm">
              <TextInput
                label={t.company}
                required
                autoFocus
                maxLength={160}
                autoComplete="organization"
                {...field('company')}
              />
              <TextInput
                label={`${t.companyTaxId} (${t.optional})`}
                placeholder="76.123.456-0"
                maxLength={20}
                {...field('companyTaxId')}
              />
            </Stack>
          </Fieldset>
          <Fieldset legend={t.you}>
            <Stack gap="sm">
              <TextInput label={t.name} required maxLength={120} autoComplete="name" {...field('name')} />
              <TextInput
                label={t.email}
                required
                type="email"
                maxLength={254}
                autoComplete="username"
                {...field('email')}
              />
              <NewPassword
                label={t.password}
                person={form}
                value={form.password}
                error={problem?.fields.password}
                onChange={(password) => setForm((held) => ({ ...held, password }))}
              />
            </Stack>
          </Fieldset>
          {problem && !Object.keys(problem.fields).length && (
            <Alert color="red" role="alert">
              {problem.message}
            </Alert>
          )}
          <Button type="submit" loading={setUp.isPending}>
            {t.start}
          </Button>
        </Stack>
      </form>
    </StrangerPage>
  )
}
