import { Text } from '@mantine/core'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { coverageKind } from '../../terms.contract.ts'
import { typesText } from '../../types.text.ts'
import { NoTypes } from './NoTypes.tsx'
import { TypeRow } from './TypeRow.tsx'
import type { Design } from './types.api.ts'

type Props = {
  design: Design
  /** The one that was open before: the keyboard goes on from it. */
  left: string | undefined
}

/** All kinds: contracts, and warranties. */
export function TypeList({ design, left }: Props) {
  const t = useText(typesText)
  if (!design.types.length) return <NoTypes />
  return coverageKind.options.map((kind) => {
    const types = design.types.filter((type) => type.kind === kind)
    return (
      <Panel key={kind} title={t.kinds[kind]} count={types.length} flush>
        {types.length ? (
          <ul className="lines">
            {types.map((type) => (
              <TypeRow key={type.id} type={type} calendars={design.calendars} focused={type.id === left} />
            ))}
          </ul>
        ) : (
          <Text size="sm" className="panel-empty">
            {t.noneOfKind[kind]}
          </Text>
        )}
      </Panel>
    )
  })
}
