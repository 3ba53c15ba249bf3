import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useDraft } from '../../../../platform/web/draft.ts'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useSendKey } from '../../../../platform/web/send-key.ts'
import { keyFrom } from '../../design.rules.ts'
import { designText } from '../../design.text.ts'
import type { Form } from '../../format.contract.ts'
import { templates } from '../../templates.text.ts'
import { visitFormsApi } from '../../visit-forms.contract.ts'
import { useFormWritten } from '../visit-forms.api.ts'

type Props = { template: string; onClose: () => void }

/** What it is called, and what it begins from. */
export function NewFormDialog({ template, onClose }: Props) {
  const t = useText(designText)
  const navigate = useNavigate()
  const written = useFormWritten()
  const sendKey = useSendKey()
  const [{ from, name }, setDraft, clear] = useDraft(`visit-form.new.${template}`, {
    from: template,
    name: templates.find(({ key }) => key === template)?.name ?? '',
  })
  const [tried, setTried] = useState(false)
  const chosen = templates.find(({ key }) => key === from)
  const create = useMutation({
    mutationFn: () => {
      const body = { name, description: chosen?.description ?? '', form: chosen?.form ?? emptyForm(t.begin.first) }
      return call(visitFormsApi.create, { body }, { idempotencyKey: sendKey(body) })
    },
    onSuccess: (made) => {
      clear()
      written(made)
      void navigate({ to: '/settings/visit-forms/$id', params: { id: made.id } })
    },
  })
  const form = useFocusWrong(create.error instanceof Problem ? create.error : undefined)
  const fields: Record<string, string> = create.error instanceof Problem ? create.error.fields : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!name.trim()) focusWrong(form.current)
    else if (!create.isPending) create.mutate()
  }
  // a name that a template gave goes with it; a typed one stays
  const choose = (next: string) => {
    const given = !name.trim() || templates.some((one) => one.name === name)
    setDraft({ from: next, name: given ? (templates.find(({ key }) => key === next)?.name ?? '') : name })
  }
  const close = () => {
    clear()
    onClose()
  }
  return (
    <Dialog title={t.create} size={560} onClose={onClose}>
      <form ref={form} noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t.begin.name}
            description={t.begin.nameHelp}
            required
            data-autofocus
            maxLength={120}
            value={name}
            onChange={(event) => setDraft({ from, name: event.currentTarget.value })}
            error={tried && !name.trim() ? t.begin.nameNeeded : fields.name}
          />
          <Radio.Group label={t.begin.from} value={from} onChange={choose}>
            <Stack gap="xs" mt={4}>
              <Radio value="empty" label={t.begin.empty} description={t.begin.emptyHelp} />
              {templates.map((one) => (
                <Radio key={one.key} value={one.key} label={one.name} description={one.description} />
              ))}
            </Stack>
          </Radio.Group>
          <FormProblem error={create.error} />
          <Group gap="xs">
            <Button type="submit" loading={create.isPending}>
              {t.begin.submit}
            </Button>
            <Button variant="default" ml="auto" onClick={close}>
              {t.begin.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

const emptyForm = (title: string): Form => ({
  format: 1,
  sections: [{ key: keyFrom(title, new Set()), title, fields: [] }],
})
