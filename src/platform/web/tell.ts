import { notifications } from '@mantine/notifications'
import { screenLanguage } from './language.ts'

const closing = () => ({ 'aria-label': screenLanguage() === 'en' ? 'Close' : 'Cerrar' })

/** Says a refusal where there is no field to say it beside. */
export const tellProblem = (error: Error) =>
  void notifications.show({ color: 'red', message: error.message, autoClose: 8000, closeButtonProps: closing() })

/** Says that something was done. */
export const tellDone = (message: string) =>
  void notifications.show({ color: 'teal', message, closeButtonProps: closing() })
