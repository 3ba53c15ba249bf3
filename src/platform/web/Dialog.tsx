import { Modal, type ModalProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { words } from '../shared/words.ts'
import { useText } from './language.ts'

const dialogText = words({ es: { close: 'Cerrar' }, en: { close: 'Close' } })

type Props = Omit<ModalProps, 'opened' | 'closeButtonProps'>

/** A dialog that is open as long as it is rendered; afterwards the keyboard is where it was. */
export function Dialog(props: Props) {
  const t = useText(dialogText)
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
      })
    },
    [opener],
  )
  return <Modal opened closeButtonProps={{ 'aria-label': t.close }} {...props} />
}
