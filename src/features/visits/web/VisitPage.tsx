import { Button, Stack, Title, VisuallyHidden } from '@mantine/core'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Problem } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { visitPageText } from '../visit-page.text.ts'
import { visitsText } from '../visits.text.ts'
import { readVisitSearch } from './visit/visit-search.ts'
import { VisitScreen } from './visit/VisitScreen.tsx'
import { useVisit } from './visits.api.ts'

/** One visit, by its number. */
export function VisitPage() {
  const { number = '' } = useParams({ strict: false })
  const { report } = readVisitSearch(useSearch({ strict: false }))
  const words = useText(visitsText)
  const found = useVisit(number)
  usePageTitle(found.data && `${words.number(found.data.number)} · ${found.data.customer.name}`)
  if (found.error instanceof Problem && found.error.status < 500 && found.error.status >= 400 && !found.data)
    return <UnknownVisit number={number} />
  return (
    <>
      {!found.data && <VisuallyHidden component="h1">{words.number(Number(number))}</VisuallyHidden>}
      <Faces query={found} lines={8}>
        {(visit) => <VisitScreen key={visit.id} visit={visit} number={report} />}
      </Faces>
    </>
  )
}

function UnknownVisit({ number }: { number: string }) {
  const t = useText(visitPageText)
  return (
    <Stack align="flex-start">
      <Title order={1} size="h2">
        {t.notFound(number)}
      </Title>
      <Button variant="default" renderRoot={(props) => <Link to="/visits" {...props} />}>
        {t.back}
      </Button>
    </Stack>
  )
}
