import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { useMe } from '../../../features/auth/web/session.ts'
import { DraftOwner } from '../../../platform/web/draft.ts'
import { rememberTheme } from '../look/theme.ts'
import { router } from '../router.tsx'
import { SignInAgain } from './SignInAgain.tsx'

/** The product for one person. When the session ends, the screen and what is typed on it stay, behind the sign-in. */
export function Inside({ me, ended }: { me: ReturnType<typeof useMe>; ended: boolean }) {
  const first = useRef(me.id)
  useEffect(() => {
    // somebody else signed in from another tab: nothing of the one before may stay on this screen
    if (first.current !== me.id) window.location.reload()
  }, [me.id])
  useEffect(() => rememberTheme(me.theme), [me.theme])
  return (
    <DraftOwner value={me.id}>
      <RouterProvider router={router} />
      {ended && <SignInAgain me={me} />}
    </DraftOwner>
  )
}
