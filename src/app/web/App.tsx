import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { Stranger } from '../../features/auth/web/strangers/Stranger.tsx'
import { useSession } from '../../features/auth/web/session.ts'
import { LanguageContext } from '../../platform/web/language.ts'
import { lastTheme, theme, variables } from './look/theme.ts'
import { queries } from './queries.ts'
import { ConnectionBanner } from './shell/ConnectionBanner.tsx'
import { Inside } from './shell/Inside.tsx'
import { Starting } from './shell/Starting.tsx'

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SignedIn />
    </QueryClientProvider>
  )
}

function SignedIn() {
  const session = useSession()
  const { me, language } = session
  const forced = me?.theme ?? lastTheme()
  return (
    <LanguageContext value={language}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        forceColorScheme={forced === 'auto' ? undefined : forced}
      >
        <Notifications position="bottom-center" />
        <ConnectionBanner />
        {me ? (
          <Inside me={me} ended={session.ended} />
        ) : session.pending || session.error ? (
          <Starting error={session.error} again={session.again} />
        ) : (
          <Stranger />
        )}
      </MantineProvider>
    </LanguageContext>
  )
}
