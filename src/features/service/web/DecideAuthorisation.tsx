import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { serveText } from '../serve.text.ts'
import type { Authorisation } from '../service.contract.ts'
import { DecideForm } from './DecideForm.tsx'

type Decision = 'granted' | 'denied'

/** Grants or denies what was asked, in place. */
export function DecideAuthorisation({ one }: { one: Authorisation }) {
  const t = useText(serveText)
  const [decision, setDecision] = useState<Decision>()
  const buttons = useRef<HTMLDivElement>(null)
  const close = () => {
    const place = decision === 'denied' ? 1 : 0
    setDecision(undefined)
    buttons.current?.querySelectorAll('button')[place]?.focus()
  }
  return (
    <>
      <Group ref={buttons} gap={4} className="serve-decide no-print">
        <Button
          size="compact-xs"
          variant="light"
          aria-label={t.grantOf(one.customer.name)}
          aria-expanded={decision === 'granted'}
          onClick={() => setDecision(decision === 'granted' ? undefined : 'granted')}
        >
          {t.grant}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t.denyOf(one.customer.name)}
          aria-expanded={decision === 'denied'}
          onClick={() => setDecision(decision === 'denied' ? undefined : 'denied')}
        >
          {t.deny}
        </Button>
      </Group>
      {decision && <DecideForm key={decision} one={one} decision={decision} onClose={close} />}
    </>
  )
}
