import { Anchor, Stack, Text, Title } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useMe } from '../../auth/web/session.ts'
import { coverageFormText } from '../coverage-form.text.ts'
import { CreateCoverageForm } from './form/CreateCoverageForm.tsx'
import './form/form.css'
import { useCoverageTypes } from './types/types.api.ts'

/** Makes a contract or warranty: customer and type are enough. */
export function CreateCoveragePage() {
  const t = useText(coverageFormText)
  const { abilities } = useMe()
  const { customerId } = useSearch({ from: '/coverages/new' })
  return (
    <Stack gap="sm" maw={780}>
      <Title order={1}>{t.title}</Title>
      {abilities.supervise ? (
        <CreateWithTypes key={customerId} customerId={customerId} />
      ) : (
        <>
          <Text>{t.refused}</Text>
          <Anchor renderRoot={(props) => <Link to="/coverages" {...props} />}>{t.back}</Anchor>
        </>
      )}
    </Stack>
  )
}

function CreateWithTypes({ customerId }: { customerId: string | undefined }) {
  const t = useText(coverageFormText)
  const types = useCoverageTypes()
  const none = (
    <>
      <Text>{t.noTypes}</Text>
      <Anchor renderRoot={(props) => <Link to="/settings/coverage-types" search={{ type: 'new' }} {...props} />}>
        {t.designTypes}
      </Anchor>
    </>
  )
  return (
    <Faces query={types} lines={8} isEmpty={({ items }) => !items.some((type) => type.active)} empty={none}>
      {({ items }) => <CreateCoverageForm customerId={customerId} types={items.filter((type) => type.active)} />}
    </Faces>
  )
}
