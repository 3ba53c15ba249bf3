import { Button, Stack, Title, VisuallyHidden } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { caseText } from '../../../features/cases/case-screen.text.ts'
import { casesText } from '../../../features/cases/cases.text.ts'
import { useCase } from '../../../features/cases/web/cases.api.ts'
import { Problem } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { CaseScreen } from './case/CaseScreen.tsx'

/** One case, by its number. */
export function CasePage() {
  const { number } = useParams({ strict: false })
  const words = useText(casesText)
  const found = useCase(number ?? '')
  usePageTitle(found.data && `${words.number(found.data.number)} ${found.data.subject}`)
  if (found.error instanceof Problem && found.error.status === 404 && !found.data)
    return <UnknownCase number={number ?? ''} />
  return (
    <>
      {!found.data && <VisuallyHidden component="h1">{words.number(Number(number))}</VisuallyHidden>}
      <Faces query={found} lines={8}>
        {(detail) => <CaseScreen key={detail.id} detail={detail} />}
      </Faces>
    </>
  )
}

function UnknownCase({ number }: { number: string }) {
  const t = useText(caseText)
  return (
    <Stack align="flex-start">
      <Title order={1} size="h2">
        {t.notFound(number)}
      </Title>
      <Button variant="default" renderRoot={(props) => <Link to="/cases" {...props} />}>
        {t.back}
      </Button>
    </Stack>
  )
}
