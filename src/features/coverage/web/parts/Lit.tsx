import { mdiAlertCircle, mdiAlertOutline, mdiCheckCircleOutline } from '@mdi/js'
import type { ReactNode } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { Light } from '../../coverages.contract.ts'
import { standingText } from '../../standing.text.ts'
import './parts.css'

const icons: Record<Light, string> = { green: mdiCheckCircleOutline, amber: mdiAlertOutline, red: mdiAlertCircle }

type Props = { light: Light | undefined; children: ReactNode }

/** Words in one of three colours, with a sign of their own: nobody has to tell colours apart. Without light, just words. */
export function Lit({ light, children }: Props) {
  const t = useText(standingText)
  if (!light) return <span>{children}</span>
  return (
    <span className="lit" data-light={light}>
      <Icon path={icons[light]} size={15} />
      <span className="visually-hidden">{t.lights[light]}: </span>
      <span>{children}</span>
    </span>
  )
}
