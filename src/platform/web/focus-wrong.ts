/** After a form was tried: takes the person to the first field that is marked wrong, if any is. */
export function focusWrong(form: HTMLFormElement | null) {
  // the marks are drawn before the next picture
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
