import { Button } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { fillText } from '../../fill.text.ts'

/** What was just removed, with the way back; it takes the focus from the button that is gone. */
export function Removed({ said, onUndo }: { said: string; onUndo: () => void }) {
  const t = useText(fillText)
  return (
    <p className="fill-removed" role="status">
      {said}
      <Button variant="subtle" className="fill-small" autoFocus onClick={onUndo}>
        {t.undo}
      </Button>
    </p>
  )
}
