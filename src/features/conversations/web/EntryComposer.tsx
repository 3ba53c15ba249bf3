import { Alert, Button, Group, Kbd, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { Problem } from '../../../platform/web/call.ts'
import { useText } from '../../../platform/web/language.ts'
import { Panel } from '../../../platform/web/Panel.tsx'
import { RichText, type RichTextHandle } from '../../../platform/web/RichText.tsx'
import { tellDone } from '../../../platform/web/tell.ts'
import { toInstant } from '../../../platform/web/zone.ts'
import type { CaseDetail } from '../../cases/cases.contract.ts'
import { useNextStates } from '../../cases/web/next-states.ts'
import { FileDrop } from '../../files/web/FileDrop.tsx'
import { conversationsText } from '../conversations.text.ts'
import { CHIPS } from '../../replies/fill-reply.rules.ts'
import { useAddEntry } from './add-entry.ts'
import { EntryKinds } from './EntryKinds.tsx'
import { EntryMore } from './EntryMore.tsx'
import { EntryWarnings } from './EntryWarnings.tsx'
import { useEntryChecks } from './entry-checks.ts'
import { useEntryDraft } from './entry-draft.ts'
import type { Inserted } from './insertable.ts'
import { type WrittenKind, writtenKinds } from './kinds.ts'
import { ReplyMenu } from './ReplyMenu.tsx'
import { useSlashInEntry } from './slash-in-entry.ts'

export type ComposerHandle = {
  focus: () => void
  /** Opens the list of what can be put in. */
  openInsert: () => void
  insert: (inserted: Inserted) => void
}

/** Records a call, mail, meeting, note, progress or solution, and sets the state in the same act. */
export function EntryComposer({ detail, ref }: { detail: CaseDetail; ref?: Ref<ComposerHandle> }) {
  const t = useText(conversationsText)
  const editor = useRef<RichTextHandle>(null)
  const { draft, change, noteArticle, startAnew, started } = useEntryDraft(detail.id)
  const [uploading, setUploading] = useState(0)
  const [lacksText, setLacksText] = useState(false)
  const [entered, setEntered] = useState(false)
  const checks = useEntryChecks(detail, draft)
  const next = useNextStates(detail).filter(({ why, needsReason }) => !why.length && !needsReason)
  const solved = next.find(({ state }) => state.category === 'solved')?.state.id
  const proposed = draft.kind === 'solution' && solved ? solved : null
  const stateId = draft.stateId === undefined ? proposed : draft.stateId
  const onDone = (wentTo: string) => {
    startAnew()
    setEntered(false)
    if (wentTo !== detail.id) tellDone(t.wentTo)
  }
  const add = useAddEntry(detail, onDone, () => change({ key: crypto.randomUUID() }))
  const insert = ({ html, article }: Inserted) => {
    noteArticle(article)
    editor.current?.insert(html)
  }
  const slash = useSlashInEntry(detail, draft.contactId, noteArticle)
  useImperativeHandle(ref, () => ({
    focus: () => editor.current?.focus(),
    openInsert: () => editor.current?.openSlash(),
    insert,
  }))
  const kinds = writtenKinds.filter((kind) => kind !== 'internalNote' || detail.abilities.addInternalEntry)
  const choose = (kind: WrittenKind) => {
    change({ kind })
    editor.current?.focus()
  }
  useHotkeys(
    kinds.map((kind) => [`alt+Digit${writtenKinds.indexOf(kind) + 1}`, () => choose(kind), { usePhysicalKeys: true }]),
    [],
    true,
  )
  const send = () => {
    setLacksText(!draft.body)
    if (!draft.body || add.isPending || uploading || checks.stop()) return
    add.mutate({
      key: draft.key,
      kind: draft.kind,
      body: draft.body,
      saidAt: draft.saidAt ? toInstant(draft.saidAt) : undefined,
      contactId: draft.contactId,
      internal: draft.keepInternal || undefined,
      stateId: stateId ?? undefined,
      fileIds: draft.files.map((file) => file.id),
      articleIds: checks.articleIds,
    })
  }
  const problem = add.error instanceof Problem ? add.error : undefined
  const sentBefore = problem?.code === 'idempotency_key_reused'
  return (
    <div className="no-print">
      <Panel title={t.compose}>
        <Stack gap="xs" onFocus={() => setEntered(true)}>
          {detail.survivor && <Alert color="orange">{t.goesTo(detail.survivor.number)}</Alert>}
          <EntryKinds kinds={kinds} value={draft.kind} onChange={choose} />
          <RichText
            ref={editor}
            label={t.text}
            hideLabel
            placeholder={t.textPlaceholder[draft.kind]}
            // while it is sent it stands in the time line; a refusal brings it back
            value={add.isPending ? '' : draft.body}
            onChange={(body) => {
              if (add.isPending) return
              setLacksText(false)
              change({ body })
            }}
            onSubmit={send}
            slash={detail.abilities.addInternalEntry ? slash : undefined}
            chips={CHIPS}
            error={lacksText ? t.needsText : problem?.fields.body}
            minHeight={76}
          />
          <EntryWarnings checks={checks} onHide={() => change({ keepInternal: true })} />
          {(entered || started) && (
            <>
              <EntryMore
                detail={detail}
                draft={draft}
                change={change}
                states={detail.abilities.changeState ? next : []}
                stateId={stateId}
                errors={problem?.fields ?? {}}
              />
              <FileDrop value={draft.files} onChange={(files) => change({ files })} onUploading={setUploading} />
              <Group gap="xs">
                <Button onClick={send} loading={add.isPending} disabled={uploading > 0}>
                  {t.send}
                </Button>
                <Text size="xs" c="dimmed" visibleFrom="sm">
                  <Kbd size="xs">Ctrl</Kbd> + <Kbd size="xs">Enter</Kbd>
                </Text>
                {detail.abilities.addInternalEntry && (
                  <ReplyMenu body={draft.body} onInsert={() => editor.current?.openSlash()} />
                )}
                {started && (
                  <Button variant="subtle" color="gray" ml="auto" onClick={startAnew}>
                    {t.discard}
                  </Button>
                )}
              </Group>
            </>
          )}
          {problem && !problem.fields.body && (
            <Alert color="red" role="alert">
              {sentBefore ? t.sentBefore : [problem.message, ...Object.values(problem.fields)].join(' ')}
            </Alert>
          )}
        </Stack>
      </Panel>
    </div>
  )
}
