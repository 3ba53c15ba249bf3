import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

const AFTER_MS = 3000

/** Fetches the other screens once the first one stands, so that going there takes no time, nor network. */
export function usePreloadedScreens() {
  const router = useRouter()
  useEffect(() => {
    const { connection } = navigator as { connection?: { saveData?: boolean } }
    if (connection?.saveData) return
    const waiting = setTimeout(() => {
      for (const route of Object.values(router.routesById)) void router.loadRouteChunk(route)
    }, AFTER_MS)
    return () => clearTimeout(waiting)
  }, [router])
}
