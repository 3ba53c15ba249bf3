import { Button, type ButtonProps, Loader } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'

type Props = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> & { busy: boolean }

/** A button that shows that its work is under way and keeps the keyboard meanwhile: one that is disabled loses it. */
export const BusyButton = ({ busy, leftSection, onClick, ...props }: Props) => (
  <Button
    {...props}
    aria-disabled={busy || undefined}
    leftSection={busy ? <Loader size={14} color="currentColor" aria-hidden /> : leftSection}
    onClick={busy ? (event) => event.preventDefault() : onClick}
  />
)
