import { Problem } from '../../../platform/web/call.ts'

/** Signs in. @throws Problem with code 'wrong', 'inactive' or 'tooMany' */
export async function signIn(email: string, password: string): Promise<void> {
  const response = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (response.ok) {
    window.dispatchEvent(new Event('atiende:signed-in'))
    return
  }
  const code = response.status === 429 ? 'tooMany' : response.status === 403 ? 'inactive' : 'wrong'
  throw new Problem(response.status, { code })
}

export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  window.dispatchEvent(new Event('atiende:left'))
}
