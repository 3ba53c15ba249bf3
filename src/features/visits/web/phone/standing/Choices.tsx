import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../../platform/web/language.ts'
import { correcting, type FieldDraft, whyNotFinish } from '../../../field-draft.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { ReasonDialog } from '../parts/ReasonDialog.tsx'
import { usePhone } from '../phone.ts'
import { go } from '../place.ts'
import { useHandOver } from '../work/use-hand-over.ts'
import { DiscardDialog } from './DiscardDialog.tsx'
import type { StandingProps } from './Standing.tsx'

type Props = Pick<StandingProps, 'visit' | 'form' | 'keeper'> & { corrects: number | null; isCancelled: boolean }

/** Another phone reported it, or the office cancelled it: mine goes nevertheless, or is thrown away. */
export function Choices({ visit, form, keeper, corrects, isCancelled }: Props) {
  const t = useText(phoneReportText).standing
  const { store } = usePhone()
  const [open, setOpen] = useState<'correct' | 'discard'>()
  const handOver = useHandOver(visit, keeper)
  const goOn = async (reason?: string) => {
    const change = (draft: FieldDraft) =>
      corrects === null ? { ...draft, despiteCancelled: true } : correcting(draft, corrects, reason)
    const { draft } = keeper.get()
    const next = change(draft)
    // what was finished already needs nothing more
    if (form && draft.finishedAt !== null && !whyNotFinish(next, form, new Date()).length)
      return void (await handOver.report(next, form))
    await store.takeBack(visit.id, change)
    go({ name: 'visit', visitId: visit.id, part: 'work' }, { instead: true })
  }
  return (
    <>
      <Group gap="xs">
        <Button onClick={() => (isCancelled ? void goOn() : setOpen('correct'))}>
          {isCancelled ? t.done : t.keepMine}
        </Button>
        <Button variant="default" onClick={() => setOpen('discard')}>
          {t.discardMine}
        </Button>
      </Group>
      {open === 'correct' && (
        <ReasonDialog
          words={t.asCorrection}
          onClose={() => setOpen(undefined)}
          onSend={(reason) => void goOn(reason)}
        />
      )}
      {open === 'discard' && <DiscardDialog visitId={visit.id} onClose={() => setOpen(undefined)} />}
    </>
  )
}
