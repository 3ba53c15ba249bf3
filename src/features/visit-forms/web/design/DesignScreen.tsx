import { ActionIcon, Button, Group, Kbd, Stack, Tooltip } from '@mantine/core'
import { mdiPublish, mdiRedo, mdiUndo } from '@mdi/js'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { designText } from '../../design.text.ts'
import { whyNotPublish } from '../../publishing.rules.ts'
import { type VisitForm, visitFormsApi } from '../../visit-forms.contract.ts'
import { makeCopy } from './copy-name.ts'
import { Designer } from './Designer.tsx'
import { focusLine } from './focus-line.ts'
import type { FormSearch } from './form-search.ts'
import { FormHead } from './FormHead.tsx'
import { FormMenu } from './FormMenu.tsx'
import { FormViews } from './FormViews.tsx'
import { KeptPreview } from './KeptPreview.tsx'
import { Problems } from './Problems.tsx'
import { SaveProblem } from './SaveProblem.tsx'
import { SaveState } from './SaveState.tsx'
import { TheirsNotice } from './TheirsNotice.tsx'
import { type Design, useDesign } from './use-design.ts'
import { usePublish } from './use-publish.ts'
import { useSaving } from './use-saving.ts'
import { SomeVersion } from './Versions.tsx'

/** A form while it is designed: saved by itself, published on purpose. */
export function DesignScreen({ read, search }: { read: VisitForm; search: FormSearch }) {
  const t = useText(designText)
  const navigate = useNavigate()
  const design = useDesign(read)
  const saving = useSaving(read, design)
  const { publish, publishing, tried } = usePublish(read, design, saving)
  const copy = useCopyOfMine(design, saving.takeTheirs)
  const { form, kept } = design
  const previewed = search.view === 'preview'
  const [looked, setLooked] = useState(previewed)
  if (previewed && !looked) setLooked(true)
  // told once it was tried to publish; what cannot even be saved is told at once
  const reasons = [...saving.incomplete, ...(tried ? whyNotPublish(form) : [])]
  usePublishKeys(publish, t.publish)
  const go = (key: string) => {
    if (search.view) void navigate({ to: '/settings/visit-forms/$id', params: { id: read.id } })
    design.select(key)
    requestAnimationFrame(() => focusLine(document, key))
  }
  return (
    <Stack gap="sm">
      <FormHead read={read} name={kept.name}>
        <SaveState saving={saving} />
        <UndoButtons design={design} />
        <Button
          leftSection={<Icon path={mdiPublish} size={18} />}
          rightSection={
            <Kbd size="xs" aria-hidden visibleFrom="sm">
              p
            </Kbd>
          }
          aria-keyshortcuts="p Control+Enter"
          loading={publishing}
          disabled={saving.theirs !== undefined}
          onClick={publish}
        >
          {t.publish}
        </Button>
        <FormMenu read={read} unsaved={kept.unsaved} />
      </FormHead>
      {saving.theirs && (
        <TheirsNotice
          theirs={saving.theirs}
          mine={form}
          onMine={saving.saveNow}
          onTheirs={saving.takeTheirs}
          onCopy={copy}
        />
      )}
      <SaveProblem problem={saving.problem} />
      <Problems form={form} reasons={reasons} told={tried} onGo={go} />
      <FormViews id={read.id} view={search.view} />
      {search.view === 'versions' ? (
        <SomeVersion read={read} search={search} />
      ) : (
        !previewed && <Designer design={design} reasons={reasons} nameError={saving.problem?.fields.name} />
      )}
      {looked && <KeptPreview shown={previewed} form={form} onLayout={(changed) => design.change(changed, 'paper')} />}
    </Stack>
  )
}

function UndoButtons({ design: { undo, redo } }: { design: Design }) {
  const t = useText(designText)
  const buttons = [
    { words: t.undo, keys: 'Ctrl+Z', icon: mdiUndo, run: undo },
    { words: t.redo, keys: 'Ctrl+Shift+Z', icon: mdiRedo, run: redo },
  ]
  return (
    <Group gap={4} wrap="nowrap">
      {buttons.map(({ words, keys, icon, run }) => (
        <Tooltip key={words} label={`${words} (${keys})`}>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={words} disabled={!run} onClick={run}>
            <Icon path={icon} size={20} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  )
}

/** The key p where nothing is typed, Ctrl+Enter anywhere but in a dialog. */
function usePublishKeys(publish: () => void, label: string) {
  useShortcuts([{ keys: 'p', label, icon: mdiPublish, group: 'screen', run: publish }])
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
    event.preventDefault()
    publish()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** What is designed here becomes a form of its own, and this one is what somebody else made of it. */
function useCopyOfMine({ kept }: Design, takeTheirs: () => void) {
  const t = useText(designText)
  const copy = useMutation({
    mutationFn: () => {
      const { description, form } = kept
      return makeCopy(kept.name, t.copyMark, (name) =>
        call(visitFormsApi.create, { body: { name, description, form } }),
      )
    },
    onSuccess: () => {
      takeTheirs()
      tellDone(t.copied)
    },
    onError: tellProblem,
  })
  return () => {
    if (!copy.isPending) copy.mutate()
  }
}
