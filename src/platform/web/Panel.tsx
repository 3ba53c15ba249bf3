import { Group, Paper, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

type Props = {
  title: string
  /** Beside the title: how many there are. */
  count?: number | string
  /** At the right of the title: links and buttons, small. */
  actions?: ReactNode
  /** 3 where the panel stands inside a part that has its own heading. */
  order?: 2 | 3
  /** For rows that reach from edge to edge. */
  flush?: boolean
  children: ReactNode
}

/** A titled part of a screen, found by its heading. */
export function Panel({ title, count, actions, order = 2, flush, children }: Props) {
  const id = useId()
  return (
    <Paper component="section" aria-labelledby={id} withBorder className="panel" data-flush={flush || undefined}>
      <Group className="panel-head" gap="xs" wrap="nowrap" justify="space-between">
        <Group gap={6} wrap="nowrap" miw={0}>
          <Title order={order} id={id} className="panel-title">
            {title}
          </Title>
          {count !== undefined && (
            <Text span size="xs" c="dimmed" className="panel-count">
              {count}
            </Text>
          )}
        </Group>
        {actions && (
          <Group gap={4} wrap="nowrap">
            {actions}
          </Group>
        )}
      </Group>
      <div className="panel-body">{children}</div>
    </Paper>
  )
}
