import { Button, Stack, Title, VisuallyHidden } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { Problem } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { coverageDetailText } from '../coverage-detail.text.ts'
import { standingText } from '../standing.text.ts'
import { useCoverage } from './coverages.api.ts'
import { CoverageScreen } from './detail/CoverageScreen.tsx'

/** One contract or warranty, by its number. */
export function CoveragePage() {
  const { number = '' } = useParams({ strict: false })
  const words = useText(standingText)
  const found = useCoverage(number)
  const { data, error } = found
  usePageTitle(data && `${words.numbered[data.kind](data.number)} ${data.customer.name}`)
  if (!data && error instanceof Problem && (error.status === 404 || error.status === 422))
    return <Unknown number={number} />
  return (
    <>
      {!data && <VisuallyHidden component="h1">{words.number(Number(number))}</VisuallyHidden>}
      <Faces query={found} lines={8}>
        {(detail) => <CoverageScreen key={detail.id} detail={detail} />}
      </Faces>
    </>
  )
}

function Unknown({ number }: { number: string }) {
  const t = useText(coverageDetailText)
  return (
    <Stack align="flex-start">
      <Title order={1} size="h2">
        {t.missing(number)}
      </Title>
      <Button variant="default" renderRoot={(props) => <Link to="/coverages" {...props} />}>
        {t.back}
      </Button>
    </Stack>
  )
}
