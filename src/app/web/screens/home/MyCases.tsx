import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../../features/auth/web/session.ts'
import { type CaseItem, casesApi } from '../../../../features/cases/cases.contract.ts'
import { call } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { CaseLine } from '../../parts/CaseLine.tsx'
import { homeText } from './home.text.ts'

const lateFirst = (late: CaseItem[], all: CaseItem[]) => {
  const ids = new Set(late.map((one) => one.id))
  return [...late, ...all.filter((one) => !ids.has(one.id))].slice(0, MOST)
}

type Props = { view: 'mine' | 'pending'; title: string; none: string }

const MOST = 12

/** The cases this person answers for, or asked for: those past their promised time first, then the newest. */
export function MyCases({ view, title, none }: Props) {
  const t = useText(homeText)
  const me = useMe()
  const mine = useQuery({
    queryKey: ['cases', 'home', view],
    queryFn: async ({ signal }) => {
      const responsibleId = view === 'mine' ? me.id : undefined
      const [late, all] = await Promise.all([
        call(casesApi.list, { query: { view: 'breached', responsibleId, limit: MOST } }, { signal }),
        call(casesApi.list, { query: { view, limit: MOST } }, { signal }),
      ])
      return { items: lateFirst(late.items, all.items) }
    },
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
