import { lazyRouteComponent } from '@tanstack/react-router'
import { offline } from '../../platform/web/call.ts'

/**
 * A screen that is loaded when it is first gone to. One that cannot be loaded is asked for anew after a reload (the
 * program was renewed meanwhile); without network a reload would lose the page, so it is told instead.
 */
export const screen: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(
    () =>
      load().catch(async (error: Error) => {
        const reached = await fetch('/api/health').then(
          () => true,
          () => false,
        )
        throw reached ? error : offline()
      }),
    name,
  )
