import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { peopleApi } from '../../people.contract.ts'
import { SetupPage } from './SetupPage.tsx'
import { SignInPage } from './SignInPage.tsx'

/** Whoever is not signed in: signs in, or sets the company up when nobody has. */
export function Stranger() {
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => call(peopleApi.setupState), staleTime: Infinity })
  if (setup.isPending)
    return (
      <Center component="main" mih="100dvh">
        <Loader />
      </Center>
    )
  return setup.data?.done === false ? <SetupPage /> : <SignInPage />
}
