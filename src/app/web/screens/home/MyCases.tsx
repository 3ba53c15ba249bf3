import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { casesApi } from '../../../../features/cases/cases.contract.ts'
import { call } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { CaseLine } from '../../parts/CaseLine.tsx'
import { homeText } from './home.text.ts'

type Props = { view: 'mine' | 'pending'; title: string; none: string }

/** The cases this person answers for, or asked for, the newest first. */
export function MyCases({ view, title, none }: Props) {
  const t = useText(homeText)
  const mine = useQuery({
    queryKey: ['cases', 'home', view],
    queryFn: ({ signal }) => call(casesApi.list, { query: { view, limit: 12 } }, { signal }),
  })
  return (
    <Panel
      title={title}
      flush
      actions={
        <Anchor size="xs" renderRoot={(props) => <Link to="/cases" search={{ view }} {...props} />}>
          {t.allMine}
        </Anchor>
      }
    >
      <Faces
        query={mine}
        isEmpty={(page) => !page.items.length}
        empty={<div className="panel-empty">{none}</div>}
        lines={6}
      >
        {(page) => (
          <ul className="lines">
            {page.items.map((one) => (
              <CaseLine key={one.id} one={one} withCustomer={view === 'mine'} />
            ))}
          </ul>
        )}
      </Faces>
    </Panel>
  )
}
