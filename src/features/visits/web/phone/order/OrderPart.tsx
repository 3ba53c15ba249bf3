import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

/** A part of the order under its name. */
export function OrderPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="phone-part" aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  )
}
