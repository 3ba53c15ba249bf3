import { Modal, type ModalProps } from '@mantine/core'
import { words } from '../shared/words.ts'
import { useText } from './language.ts'

const dialogText = words({ es: { close: 'Cerrar' }, en: { close: 'Close' } })

type Props = Omit<ModalProps, 'opened' | 'closeButtonProps'>

/** A dialog that is open as long as it is rendered. */
export function Dialog(props: Props) {
  const t = useText(dialogText)
  return <Modal opened closeButtonProps={{ 'aria-label': t.close }} {...props} />
}
