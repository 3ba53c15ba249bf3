import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import type { Input } from '../../../platform/shared/contract.ts'
import { authApi } from '../auth.contract.ts'
import type { Auth } from './auth.ts'
import { readMe, saveMe } from './me.ts'
import { refuseWeakPassword } from './passwords.ts'
import { createRelay } from './relay.ts'

type Body<K extends keyof typeof authApi> = Input<(typeof authApi)[K]>['body']
type Session = { user: { id: string; name: string; email: string } }

export function authRoutes(app: App, auth: Auth, forget: (personId: string) => void) {
  serve(app, authApi.me, readMe)
  serve(app, authApi.saveMe, saveMe)

  const relay = createRelay(app, auth, forget)
  relay(authApi.signIn, async (body: Body<'signIn'>, { ask }) => {
    const session = present((await ask(body)) as Session)
    await app.world.db
      .updateTable('people')
      .set({ lastSignInAt: app.world.now() })
      .where('id', '=', session.user.id)
      .execute()
    return session
  })
  relay(authApi.signOut, async (_, { ask }) => ask().then(() => ({ done: true })))
  relay(authApi.readSession, async (_, { actor }) => (actor ? present({ user: actor }) : null))
  relay(authApi.changePassword, async (body: Body<'changePassword'>, { ask, actor }) => {
    refuseWeakPassword(body.newPassword, actor!, 'newPassword')
    await ask({ ...body, revokeOtherSessions: true })
    return { done: true }
  })
  relay(authApi.endOtherSessions, async (_, { ask }) => ask().then(() => ({ done: true })))
}

/** Never the token: the cookie carries it, and no script may read that. */
const present = ({ user }: Session) => ({ user: { id: user.id, name: user.name, email: user.email } })
