import { Input, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { fillText } from '../../fill.text.ts'

type Props = {
  id: string
  /** Choosing one of several is a group of its own kind for a screen reader. */
  role?: 'group' | 'radiogroup'
  label: string
  help?: string | undefined
  required?: boolean
  error: string | undefined
  children: ReactNode
}

/** A question that is answered with more than one control: label, help, the controls, and what is wrong. */
export function FieldGroup({ id, role = 'group', label, help, required, error, children }: Props) {
  const t = useText(fillText)
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div
      role={role}
      id={id}
      tabIndex={-1}
      className="fill-group"
      aria-labelledby={`${id}-label`}
      aria-describedby={described || undefined}
      aria-invalid={(role === 'radiogroup' && Boolean(error)) || undefined}
      data-wrong={error ? true : undefined}
    >
      <Input.Label component="div" id={`${id}-label`} required={required}>
        {label}
        {required && <VisuallyHidden> ({t.required})</VisuallyHidden>}
      </Input.Label>
      {help && <Input.Description id={`${id}-help`}>{help}</Input.Description>}
      {children}
      {error && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
    </div>
  )
}
