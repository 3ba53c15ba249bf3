import { Anchor, Button } from '@mantine/core'
import { mdiCellphone } from '@mdi/js'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../../features/auth/web/session.ts'
import { visitsApi } from '../../../../features/visits/visits.contract.ts'
import { VisitLine } from '../../../../features/visits/web/parts/VisitLine.tsx'
import { addDays } from '../../../../platform/shared/days.ts'
import { call } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { dayIn } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { homeText } from './home.text.ts'
import { visitsAhead } from './visits-ahead.ts'

const DAYS = 7
const MOST = 50

/** Where a technician goes today, or next; and the way to the screens that work without network. */
export function MyVisits() {
  const t = useText(homeText).visits
  const me = useMe()
  const today = dayIn(new Date(useNow()))
  const mine = useQuery({
    queryKey: ['visits', 'home', today],
    queryFn: async ({ signal }) => {
      const own = { technicianId: me.id, limit: MOST }
      const [late, next] = await Promise.all([
        call(visitsApi.list, { query: { ...own, late: 'true' } }, { signal }),
        call(visitsApi.list, { query: { ...own, from: today, to: addDays(today, DAYS) } }, { signal }),
      ])
      return [...late.items, ...next.items]
    },
  })
  const { isToday, visits } = visitsAhead(mine.data ?? [], today, (instant) => dayIn(new Date(instant)))
  return (
    <Panel
      title={t.title}
      count={(isToday && visits.length) || undefined}
      flush
      actions={
        <Anchor size="xs" renderRoot={(props) => <Link to="/visits" {...props} />}>
          {t.all}
        </Anchor>
      }
    >
      <Faces query={mine} isEmpty={() => !visits.length} empty={<div className="panel-empty">{t.none}</div>}>
        {() => (
          <>
            {!isToday && <div className="panel-empty">{t.noneToday}</div>}
            <ul className="lines">
              {visits.map((one) => (
                <VisitLine key={one.id} one={one} where="customer" />
              ))}
            </ul>
          </>
        )}
      </Faces>
      <div className="home-field">
        <Button
          component="a"
          href="/terreno"
          size="md"
          variant="light"
          fullWidth
          leftSection={<Icon path={mdiCellphone} />}
        >
          {t.field}
        </Button>
      </div>
    </Panel>
  )
}
