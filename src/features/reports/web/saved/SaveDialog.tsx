import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useDraft } from '../../../../platform/web/draft.ts'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useSendKey } from '../../../../platform/web/send-key.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { changedFields, useStaleSave } from '../../../../platform/web/stale.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import type { ReportKey } from '../../reports.contract.ts'
import { MOST_NAME, savedApi, type SavedReport } from '../../saved.contract.ts'
import { savedText } from '../../saved.text.ts'
import { useSavedChanged } from './saved.api.ts'
import { SaveProblem } from './SaveProblem.tsx'

type Props = {
  onClose: () => void
  onSaved?: (saved: SavedReport) => void
} & (
  | { saved: SavedReport; report?: undefined; parameters?: undefined }
  /** A new one, as it is asked now. */
  | { saved?: undefined; report: ReportKey; parameters: Record<string, string> }
)
type Draft = { name: string; shared: boolean }

/** Keeps a report under a name, or changes the name and who sees it. */
export function SaveDialog({ saved, report, parameters, onClose, onSaved }: Props) {
  const t = useText(savedText).form
  const changed = useSavedChanged()
  const sendKey = useSendKey()
  const read: Draft = { name: saved?.name ?? '', shared: saved?.shared ?? false }
  const [draft, setDraft, clear] = useDraft<Draft>(saved ? `saved.${saved.id}` : `saved.new.${report}`, read)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Draft>) => setDraft((held) => ({ ...held, ...part }))
  const close = () => {
    clear()
    onClose()
  }
  const { save, saving, problem, current } = useStaleSave({
    read: saved ?? ({ version: 0 } as SavedReport),
    send: (typed: Draft, version) => {
      if (saved)
        return call(savedApi.save, { params: { id: saved.id }, body: { ...changedFields(read, typed), version } })
      const body = { ...typed, report, parameters }
      return call(savedApi.create, { body }, { idempotencyKey: sendKey(body) })
    },
    onSaved: (now) => {
      tellDone(t.done)
      void changed()
      clear()
      onClose()
      onSaved?.(now)
    },
  })
  const form = useFocusWrong(problem)
  const lacks = tried && !draft.name.trim() ? t.needsName : undefined
  const submit = () => {
    setTried(true)
    if (!draft.name.trim()) focusWrong(form.current)
    else if (!saving) save(draft)
  }
  const said = (one: boolean) => (one ? t.yes : t.no)
  return (
    <Dialog title={saved ? t.edit : t.create} onClose={onClose}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          submit()
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t.name}
            description={t.nameHint}
            required
            data-autofocus
            maxLength={MOST_NAME}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={lacks ?? problem?.fields.name}
          />
          <Switch
            label={t.share}
            description={t.shareHelp}
            checked={draft.shared}
            onChange={(event) => change({ shared: event.currentTarget.checked })}
          />
          {!saved && (
            <Text size="sm" c="dimmed">
              {t.keeps}
            </Text>
          )}
          <SaveProblem error={problem} />
          {current && saved ? (
            <StaleNotice
              changes={[
                { label: t.name, from: saved.name, to: current.name },
                { label: t.share, from: said(saved.shared), to: said(current.shared) },
              ].filter(({ from, to }) => from !== to)}
              onMine={submit}
              onTheirs={() => {
                void changed()
                close()
              }}
            />
          ) : (
            <Group gap="xs">
              <Button type="submit" loading={saving}>
                {t.submit}
              </Button>
              <Button variant="default" onClick={close}>
                {t.cancel}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
