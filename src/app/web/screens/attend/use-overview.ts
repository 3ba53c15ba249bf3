import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useMe } from '../../../../features/auth/web/session.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { overviewQuery } from '../../queries.ts'
import { rememberCustomer } from '../home/recent.ts'
import { useJoined } from './use-joined.ts'

/** What the customer screen shows, renewed quietly when a colleague changes something; and who those colleagues are. */
export function useOverview(id: string, onLed: (to: string) => void) {
  const me = useMe()
  const queries = useQueryClient()
  const overview = useQuery(overviewQuery(id))
  const [viewers, setViewers] = useState<{ id: string; name: string }[]>([])
  useLive([`customer:${id}`], () => void queries.invalidateQueries({ queryKey: ['customer', id] }), setViewers)
  const customer = overview.data?.customer
  useJoined(id, overview.data, onLed)
  useEffect(() => {
    if (customer) rememberCustomer(me.id, customer)
  }, [me.id, customer])
  return { overview, viewers }
}

export type OverviewQuery = ReturnType<typeof useOverview>['overview']
