import { Alert, Button } from '@mantine/core'
import { useText } from '../../../../../platform/web/language.ts'
import { phoneText } from '../../../phone.text.ts'
import type { MediaProblem as Problem } from './use-phone-media.ts'

/** Why a photo was not kept; those that were stay. */
export function MediaProblem({ problem, onSeen }: { problem: Problem; onSeen: () => void }) {
  const t = useText(phoneText)
  return (
    <Alert
      color="red"
      title={problem.kind === 'unreadable' ? t.storage.unreadable(problem.name) : t.storage[problem.kind]}
    >
      {problem.kind === 'full' && <p>{t.storage.fullHelp}</p>}
      <Button variant="default" onClick={onSeen}>
        {t.pages.close}
      </Button>
    </Alert>
  )
}
