import { call } from '../../../platform/web/call.ts'
import { tellSignedIn } from '../../../platform/web/session-events.ts'
import { tellProblem } from '../../../platform/web/tell.ts'
import { authApi } from '../auth.contract.ts'

const LAST_EMAIL = 'atiende.email'

/** The e-mail that last signed in here. */
export const lastEmail = () => localStorage.getItem(LAST_EMAIL) ?? ''

/** @throws Problem that says why not: wrong, no longer allowed, too many attempts */
export async function signIn(email: string, password: string): Promise<void> {
  await call(authApi.signIn, { body: { email, password } })
  tellSignedIn()
  try {
    localStorage.setItem(LAST_EMAIL, email.trim())
  } catch {
    // where there is no room the address is typed again
  }
}

/** Whoever could not be signed out is told so, and stays. */
export async function signOut(): Promise<void> {
  await call(authApi.signOut).then(() => window.dispatchEvent(new Event('atiende:left')), tellProblem)
}
