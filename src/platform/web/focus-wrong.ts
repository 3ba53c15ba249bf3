import { type RefObject, useEffect, useRef } from 'react'

/** After a form was tried: takes the person to the first field that is marked wrong, if any is. */
export function focusWrong(form: HTMLFormElement | null) {
  // the marks are drawn before the next picture
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

/** The form whose first wrong field is gone to each time the server refuses it with another `error`. */
export function useFocusWrong(error: Error | null | undefined): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error) focusWrong(form.current)
  }, [error])
  return form
}
