import { Button, Text } from '@mantine/core'
import { use, useMemo, useRef, useState } from 'react'
import { LanguageContext, useText } from '../../../../../platform/web/language.ts'
import type { Form } from '../../../../visit-forms/format.contract.ts'
import { FormFields } from '../../../../visit-forms/web/fill/FormFields.tsx'
import { filesIn, type FieldDraft, type Told, whyNotFinish, withMoment } from '../../../field-draft.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { useKeeping } from '../draft/use-draft-keeper.ts'
import { MediaProblem } from '../media/MediaProblem.tsx'
import { usePhoneMedia } from '../media/use-phone-media.ts'
import { ReasonDialog } from '../parts/ReasonDialog.tsx'
import type { VisitProps } from '../VisitScreen.tsx'
import { ClosingPart } from './ClosingPart.tsx'
import { CommitmentsPart } from './CommitmentsPart.tsx'
import { MissingList } from './MissingList.tsx'
import { wordsOf } from './part-props.ts'
import { PartsPart } from './PartsPart.tsx'
import { TimesPart } from './TimesPart.tsx'
import { useHandOver } from './use-hand-over.ts'
import { Finished } from './Finished.tsx'

type Props = VisitProps & {
  /** Whether it can be worked on; otherwise what was told is shown. */
  isFree: boolean
  /** What the office found wrong. */
  told: Told[]
  /** A field was changed, or all of it was handed over: what was wrong is not told any more. */
  onChanged: (name?: string) => void
}

const ANSWERS = 'answers.'

/** The report of a visit: the form of the company, and what of the work enters the case. */
export function WorkPart(props: Props) {
  const t = useText(phoneReportText).work
  const { form, isFree, keeper } = props
  const { draft } = useKeeping(keeper)
  if (!form) return <Text>{t.noForm}</Text>
  if (!isFree) return <Finished {...props} form={form} draft={draft} />
  return <Filling {...props} form={form} draft={draft} />
}

function Filling(props: Props & { form: Form; draft: FieldDraft }) {
  const { pack, visit, form, keeper, draft, told, onChanged } = props
  const words = useText(phoneReportText)
  const t = words.work
  const [tried, setTried] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const [busy, setBusy] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const finishing = useRef<HTMLButtonElement>(null)
  const inOffice = useMemo(() => filesIn(visit.report?.answers ?? {}), [visit.report])
  const { media, problem, settled, seen } = usePhoneMedia(visit.id, inOffice)
  const handOver = useHandOver(visit, keeper)
  const reasons: Told[] = useMemo(() => {
    const mine = tried ? whyNotFinish(draft, form, new Date()) : []
    return [...mine, ...told.filter(({ field }) => !mine.some((one) => one.field === field))]
  }, [tried, draft, form, told])
  const ofForm = useMemo(
    () =>
      reasons.flatMap((reason) =>
        reason.field?.startsWith(ANSWERS) ? [{ ...reason, field: reason.field.slice(ANSWERS.length) }] : [],
      ),
    [reasons],
  )
  const others = reasons.filter(({ field }) => !field?.startsWith(ANSWERS))
  const language = use(LanguageContext)
  const errorOf = (name: string) => {
    const found = others.find(({ field }) => field === name)
    return found && wordsOf(language, found)
  }
  const change = (part: Partial<FieldDraft>) => void keeper.change((draft) => ({ ...draft, ...part }))

  const toWhatIsWrong = () =>
    requestAnimationFrame(() => {
      const first = root.current?.querySelector<HTMLElement>('[role="alert"]')
      first?.focus()
      first?.scrollIntoView({ block: 'start' })
    })

  const handIn = async () => {
    // a photo that is still being made small belongs to the report; one that could not be kept is told first
    if (!(await settled())) return void toWhatIsWrong()
    await keeper.flush()
    const { draft } = keeper.get()
    if (whyNotFinish(draft, form, new Date()).length) {
      setTried(true)
      // what is wrong is told again, also when it was told before
      return void toWhatIsWrong()
    }
    onChanged()
    await handOver.report(draft, form)
    window.scrollTo(0, 0)
  }
  const finish = async () => {
    setBusy(true)
    await handIn().finally(() => setBusy(false))
  }

  return (
    <div ref={root} className="phone-work">
      <MissingList reasons={others} />
      {problem && <MediaProblem problem={problem} onSeen={seen} />}
      <FormFields
        form={form}
        answers={draft.answers}
        reasons={ofForm}
        onAnswer={(key, value) => {
          // what comes after it was handed over belongs to no report any more
          if (keeper.get().draft.finishedAt !== null) return
          onChanged(`${ANSWERS}${key}`)
          void keeper.change((draft) => {
            const { [key]: _, ...rest } = draft.answers
            return { ...draft, answers: value === undefined ? rest : { ...rest, [key]: value } }
          })
        }}
        media={media}
      />
      <TimesPart draft={draft} visit={visit} errorOf={errorOf} onChange={change} />
      <PartsPart draft={draft} visit={visit} errorOf={errorOf} onChange={change} />
      {visit.case && <CommitmentsPart draft={draft} pack={pack} errorOf={errorOf} onChange={change} />}
      <ClosingPart draft={draft} form={form} visit={visit} pack={pack} errorOf={errorOf} onChange={change} />
      <div className="phone-finish">
        {draft.times.arrivedAt && !draft.times.departedAt && (
          <Button
            size="lg"
            variant="default"
            fullWidth
            onClick={() => {
              void keeper.change((draft) => withMoment(draft, 'departedAt', new Date().toISOString(), false))
              finishing.current?.focus()
            }}
          >
            {t.leaveNow}
          </Button>
        )}
        <Button ref={finishing} size="lg" fullWidth loading={busy} onClick={() => void finish()}>
          {t.finish}
        </Button>
        {draft.corrects === null && (
          <Button size="md" variant="default" fullWidth onClick={() => setCancelling(true)}>
            {t.notDone}
          </Button>
        )}
      </div>
      {cancelling && (
        <ReasonDialog
          words={words.cancel}
          grave
          onClose={() => setCancelling(false)}
          onSend={(reason) => void handOver.cancel(keeper.get().draft, reason).then(() => window.scrollTo(0, 0))}
        />
      )}
    </div>
  )
}
