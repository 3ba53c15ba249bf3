import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { fillText } from '../../fill.text.ts'
import type { Media } from './filling.ts'
import { usePad } from './use-pad.ts'

type Props = {
  label: string
  onDrawn: (png: Blob) => void
  onClear: () => void
  upcoming: Media['upcoming']
}

/** White like paper also where the screen is dark: the picture is printed. */
export function SignaturePad({ label, onDrawn, onClear, upcoming }: Props) {
  const t = useText(fillText).signature
  const [signed, setSigned] = useState(false)
  const { canvas, clear } = usePad((png) => {
    setSigned(true)
    onDrawn(png)
  }, upcoming)
  return (
    <div className="fill-pad">
      <canvas ref={canvas} role="img" aria-label={t.pad(label)} onPointerDown={() => setSigned(true)} />
      {!signed && (
        <span className="fill-pad-hint" aria-hidden>
          {t.here}
        </span>
      )}
      {signed && (
        <Button
          variant="default"
          className="fill-small fill-pad-clear"
          onClick={() => {
            clear()
            setSigned(false)
            onClear()
          }}
        >
          {t.clear}
        </Button>
      )}
    </div>
  )
}
