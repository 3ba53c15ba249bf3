import { Group, Loader, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { noteConnection, useConnection } from '../../../platform/web/connection.ts'
import { useText } from '../../../platform/web/language.ts'
import { shellText } from './shell.text.ts'

/** Says that the server or its database does not answer, looks every few seconds, and brings the screen up to date when it does. */
export function ConnectionBanner() {
  const t = useText(shellText)
  const connection = useConnection()
  const queries = useQueryClient()
  const away = connection !== 'well'
  const { data: back } = useQuery({
    queryKey: ['health'],
    queryFn: isReady,
    enabled: away,
    refetchInterval: 3000,
    refetchIntervalInBackground: true,
    gcTime: 0,
  })
  const wasAway = useRef(false)
  useEffect(() => {
    if (!away || back === undefined) return
    wasAway.current ||= !back
    if (!back) return
    noteConnection('well')
    queries.removeQueries({ queryKey: ['health'] })
    // one address that cannot be reached alone is asked again by itself, not with all others without end
    if (wasAway.current) void queries.invalidateQueries()
    wasAway.current = false
  }, [away, back, queries])
  useEffect(() => {
    const lost = () => noteConnection('offline')
    window.addEventListener('offline', lost)
    return () => window.removeEventListener('offline', lost)
  }, [])
  return (
    <div role="status" className="no-print">
      {away && (
        <Group className="connection-banner" gap="xs" wrap="nowrap" justify="center">
          <Loader size={14} color="currentColor" aria-hidden />
          <Text size="sm" inherit>
            {t.connection[connection]}
          </Text>
        </Group>
      )}
    </div>
  )
}

const isReady = () =>
  fetch('/api/health').then(
    (answer) => answer.ok,
    () => false,
  )
