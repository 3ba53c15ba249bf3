import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Problem } from './call.ts'
import { words } from '../shared/words.ts'
import { useText } from './language.ts'

const facesText = words({
  es: { again: 'Reintentar', loading: 'Cargando' },
  en: { again: 'Try again', loading: 'Loading' },
})

type Query<T> = { data: T | undefined; error: Error | null; isPending: boolean; refetch: () => unknown }

type Props<T> = {
  query: Query<T>
  /** Shown instead of the content when `isEmpty` says there is none. */
  empty?: ReactNode
  isEmpty?: (data: T) => boolean
  /** Lines of the loading shape. */
  lines?: number
  children: (data: T) => ReactNode
}

/** The four faces of anything that is loaded: loading, refused (with a way to try again), empty, full. */
export function Faces<T>({ query, empty, isEmpty, lines = 3, children }: Props<T>) {
  if (query.data !== undefined)
    return isEmpty?.(query.data) ? (
      <>
        {typeof empty === 'string' ? (
          <Text c="dimmed" size="sm">
            {empty}
          </Text>
        ) : (
          empty
        )}
      </>
    ) : (
      <>{children(query.data)}</>
    )
  if (query.error) return <Refused error={query.error} again={query.refetch} />
  return <Loading lines={lines} />
}

/** The face of a screen whose data are under way. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const t = useText(facesText)
  return (
    <Stack gap="xs" role="status" aria-label={t.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={16} width={`${95 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  )
}

/** The face of a screen that was refused: why, and the way to try again. */
export function Refused({ error, again }: { error: Error; again?: () => unknown }) {
  const t = useText(facesText)
  return (
    <Alert color={error instanceof Problem && error.status === 404 ? 'gray' : 'red'} variant="light">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{error.message}</Text>
        {again && (
          <Button size="xs" variant="default" onClick={() => again()}>
            {t.again}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
