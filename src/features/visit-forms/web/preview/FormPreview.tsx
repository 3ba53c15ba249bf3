import { Alert, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import type { Form } from '../../format.contract.ts'
import { previewText } from '../../preview.text.ts'
import { FormFields } from '../fill/FormFields.tsx'
import { FormPaper } from './FormPaper.tsx'
import { PaperLayout } from './PaperLayout.tsx'
import './preview.css'
import { usePreviewMedia } from './use-preview-media.ts'
import { useTrial } from './use-trial.ts'

type Props = {
  form: Form
  /** The paper is laid out here. */
  onLayout?: (form: Form) => void
}

/** How a form looks on the phone, where it can be filled for a try, and on the paper that comes of it. */
export function FormPreview({ form, onLayout }: Props) {
  const t = useText(previewText)
  const [view, setView] = useState<'phone' | 'paper'>('phone')
  const media = usePreviewMedia()
  const trial = useTrial(form)
  const phone = useRef<HTMLElement>(null)
  const finish = () => {
    trial.finish()
    // what is still wrong is told again, also when it was told before
    requestAnimationFrame(() => phone.current?.querySelector<HTMLElement>('[role="alert"]')?.focus())
  }
  return (
    <div className="preview">
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          aria-label={t.views}
          value={view}
          onChange={(value) => setView(value as typeof view)}
          data={[
            { value: 'phone', label: t.phone },
            { value: 'paper', label: t.paper },
          ]}
        />
        <Button variant="default" onClick={trial.again}>
          {t.again}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {view === 'phone' ? t.try : t.onPaper}
      </Text>
      {/* out of sight it keeps its drawings */}
      <div className="preview-stage" hidden={view !== 'phone'}>
        <section ref={phone} className="preview-phone" aria-label={t.frame} tabIndex={0}>
          <FormFields
            key={trial.round}
            form={form}
            answers={trial.answers}
            reasons={trial.reasons}
            onAnswer={trial.answer}
            media={media}
          />
          <div role="status">{trial.complete && <Alert color="teal">{t.done}</Alert>}</div>
          <Button size="md" fullWidth onClick={finish}>
            {t.finish}
          </Button>
        </section>
      </div>
      {view === 'paper' && (
        <div className="preview-paper" data-layout={Boolean(onLayout) || undefined}>
          {onLayout && <PaperLayout form={form} onChange={onLayout} />}
          <FormPaper form={form} answers={trial.answers} urlOf={media.urlOf} />
        </div>
      )}
    </div>
  )
}
