import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

/** A part of the report under its name. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="phone-fields" aria-labelledby={id}>
      <Title order={2} id={id} className="fill-title">
        {title}
      </Title>
      {children}
    </section>
  )
}
