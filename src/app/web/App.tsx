import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import 'dayjs/locale/es.js'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { SignInPage } from '../../features/auth/web/SignInPage.tsx'
import { useSession } from '../../features/auth/web/session.ts'
import { Problem } from '../../platform/web/call.ts'
import { LanguageContext } from '../../platform/web/language.ts'
import { theme, variables } from './look/theme.ts'
import { Inside } from './shell/Inside.tsx'
import { Starting } from './shell/Starting.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // the server stands in the same house: the browser's own idea of being online says nothing about it
      networkMode: 'always',
      retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.status === 0 || error.status === 503),
    },
    mutations: { networkMode: 'always' },
  },
})

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
  return (
    <LanguageContext value={language}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        forceColorScheme={me && me.theme !== 'auto' ? me.theme : undefined}
      >
        <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
          <Notifications position="bottom-center" />
          {me ? (
            <Inside me={me} ended={session.ended} />
          ) : session.pending || session.error ? (
            <Starting error={session.error} again={session.again} />
          ) : (
            <SignInPage />
          )}
        </DatesProvider>
      </MantineProvider>
    </LanguageContext>
  )
}
