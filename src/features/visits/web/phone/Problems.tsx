import { Alert, Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { noteConnection, useConnection } from '../../../../platform/web/connection.ts'
import { useText } from '../../../../platform/web/language.ts'
import { phoneText } from '../../phone.text.ts'
import { useSending } from './phone.ts'
import { SignInAgain } from './SignInAgain.tsx'
import { useNewVersion } from './version.ts'

/** What stands between the phone and the office, on every page: no network, no session, an older program. */
export function Problems({ ended }: { ended: boolean }) {
  const t = useText(phoneText)
  const connection = useConnection()
  const sending = useSending()
  const version = useNewVersion()
  const [signing, setSigning] = useState(false)
  useEffect(() => {
    const lost = () => noteConnection('offline')
    window.addEventListener('offline', lost)
    return () => window.removeEventListener('offline', lost)
  }, [])
  const signIn = ended || sending === 'signIn'
  return (
    <div role="status" className="phone-problems">
      {(connection !== 'well' || sending === 'cut') && <p className="phone-offline">{t.offline}</p>}
      {(signIn || sending === 'otherPerson') && (
        <Alert color="orange">
          <p>{signIn ? t.session.ended : t.session.other}</p>
          <Button onClick={() => setSigning(true)}>{t.session.signIn}</Button>
        </Alert>
      )}
      {version.ready && (
        <Alert color="blue">
          <p>{version.blocked ? t.version.elsewhere : t.version.ready}</p>
          <Button variant="default" onClick={version.renew}>
            {t.version.renew}
          </Button>
        </Alert>
      )}
      {signing && <SignInAgain onClose={() => setSigning(false)} />}
    </div>
  )
}
