import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { SignInPage } from '../../../features/auth/web/strangers/SignInPage.tsx'
import { Guard } from '../../../features/visits/web/phone/Guard.tsx'
import { PhonePage } from '../../../features/visits/web/phone/PhonePage.tsx'
import { useWho } from '../../../features/visits/web/phone/who.ts'
import { LanguageContext } from '../../../platform/web/language.ts'
import { lastTheme, theme, variables } from '../look/theme.ts'
import { Starting } from '../shell/Starting.tsx'

const queries = new QueryClient({
  // what the phone keeps is there without network; what is not says so at once
  defaultOptions: { queries: { networkMode: 'always', retry: false }, mutations: { networkMode: 'always' } },
})

/** The application of the technicians. */
export function Terreno() {
  return (
    <QueryClientProvider client={queries}>
      <Whoever />
    </QueryClientProvider>
  )
}

function Whoever() {
  const { who, waiting, error, again, ended, language } = useWho()
  const forced = who?.theme ?? lastTheme()
  return (
    <LanguageContext value={language}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        forceColorScheme={forced === 'auto' ? undefined : forced}
      >
        <Guard>
          {who ? (
            <PhonePage key={who.id} who={who} ended={ended} />
          ) : waiting || error ? (
            <Starting error={error} again={again} />
          ) : (
            <SignInPage />
          )}
        </Guard>
      </MantineProvider>
    </LanguageContext>
  )
}
