import { createTheme, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import 'dayjs/locale/es.js'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Problem } from '../../platform/web/call.ts'
import { LanguageContext } from '../../platform/web/language.ts'
import { useSession } from '../../features/auth/web/session.ts'
import { SignInPage } from '../../features/auth/web/SignInPage.tsx'
import { Loading } from '../../platform/web/faces.tsx'
import { router } from './router.tsx'

const theme = createTheme({
  primaryColor: 'cyan',
  primaryShade: { light: 9, dark: 7 },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
})

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.status === 0 || error.status === 503),
    },
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
  const language = session.language
  return (
    <LanguageContext value={language}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        forceColorScheme={session.me && session.me.theme !== 'auto' ? session.me.theme : undefined}
      >
        <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
          <Notifications position="bottom-center" />
          {session.pending ? <Loading /> : session.me ? <RouterProvider router={router} /> : <SignInPage />}
        </DatesProvider>
      </MantineProvider>
    </LanguageContext>
  )
}
