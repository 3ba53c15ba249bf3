import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useText } from '../../../../../platform/web/language.ts'
import type { Form } from '../../../../visit-forms/format.contract.ts'
import { FormPaper } from '../../../../visit-forms/web/preview/FormPaper.tsx'
import '../../../../visit-forms/web/preview/preview.css'
import { type FieldDraft, filesIn } from '../../../field-draft.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { usePhoneMedia } from '../media/use-phone-media.ts'
import type { VisitProps } from '../VisitScreen.tsx'

type Props = Pick<VisitProps, 'visit'> & { form: Form; draft: FieldDraft }

/** What was told, as the report prints it: on this phone, or by whoever sent it. */
export function Finished({ visit, form, draft }: Props) {
  const t = useText(phoneReportText).work
  const inOffice = useMemo(() => filesIn(visit.report?.answers ?? {}), [visit.report])
  const { media } = usePhoneMedia(visit.id, inOffice)
  const answers = draft.finishedAt !== null || !visit.report ? draft.answers : visit.report.answers
  return (
    <div className="phone-finished">
      <FormPaper form={form} answers={answers} urlOf={media.urlOf} />
      {draft.finishedAt !== null && draft.summary.trim() && (
        <section>
          <Text fw={600}>{t.summary}</Text>
          <p className="phone-lines">{draft.summary}</p>
        </section>
      )}
    </div>
  )
}
