import { notifications } from '@mantine/notifications'

/** Says a refusal where there is no field to say it beside. */
export const tellProblem = (error: Error) =>
  void notifications.show({ color: 'red', message: error.message, autoClose: 8000 })

/** Says that something was done. */
export const tellDone = (message: string) => void notifications.show({ color: 'teal', message })
