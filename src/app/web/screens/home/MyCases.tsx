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

/** The cases this person answers for, the newest first. */
export function MyCases() {
  const t = useText(homeText)
  const mine = useQuery({
    queryKey: ['cases', 'home'],
    queryFn: ({ signal }) => call(casesApi.list, { query: { view: 'mine', limit: 12 } }, { signal }),
  })
  return (
    <Panel
      title={t.mine}
      flush
      actions={
        <Anchor size="xs" renderRoot={(props) => <Link to="/cases" search={{ view: 'mine' }} {...props} />}>
          {t.allMine}
        </Anchor>
      }
    >
      <Faces
        query={mine}
        isEmpty={(page) => !page.items.length}
        empty={<div className="panel-empty">{t.noMine}</div>}
        lines={6}
      >
        {(page) => (
          <ul className="lines">
            {page.items.map((one) => (
              <CaseLine key={one.id} one={one} withCustomer />
            ))}
          </ul>
        )}
      </Faces>
    </Panel>
  )
}
