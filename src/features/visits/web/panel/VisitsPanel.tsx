import { Anchor, Button } from '@mantine/core'
import { mdiCarOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { Faces } from '../../../../platform/web/faces.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { isUnfinished } from '../../visits.rules.ts'
import { visitsText } from '../../visits.text.ts'
import { VisitLine } from '../parts/VisitLine.tsx'
import { useVisitsOf } from '../visits.api.ts'

type Props = {
  of: { caseId: string } | { customerId: string }
  /** Offers to send somebody. */
  onSend?: () => void
  /** Nothing at all where there is nothing, and nothing to do. */
  hideEmpty?: boolean
}

/** Visits of a case or a customer, the latest first. */
export function VisitsPanel({ of, onSend, hideEmpty }: Props) {
  const t = useText(visitsText)
  const found = useVisitsOf(of)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  const waiting = items.filter(({ state }) => isUnfinished(state)).length
  if (hideEmpty && !onSend && !items.length) return null
  return (
    <Panel
      title={t.title}
      count={waiting ? `${waiting}${found.hasNextPage ? '+' : ''}` : undefined}
      flush
      actions={
        <>
          {onSend && (
            <Button
              size="compact-xs"
              variant="subtle"
              className="no-print"
              leftSection={<Icon path={mdiCarOutline} size={14} />}
              onClick={onSend}
            >
              {t.panel.send}
            </Button>
          )}
          {'customerId' in of && (
            <Anchor
              size="xs"
              renderRoot={(props) => (
                <Link to="/visits" search={{ view: 'list', customerId: of.customerId }} {...props} />
              )}
            >
              {t.panel.all}
            </Anchor>
          )}
        </>
      }
    >
      <Faces query={found} isEmpty={() => !items.length} empty={<div className="panel-empty">{t.panel.none}</div>}>
        {() => (
          <>
            <ul className="lines">
              {items.map((one) => (
                <VisitLine key={one.id} one={one} where={'customerId' in of ? 'case' : undefined} />
              ))}
            </ul>
            {found.hasNextPage && (
              <Button
                variant="subtle"
                size="compact-xs"
                m={4}
                loading={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                {t.panel.more}
              </Button>
            )}
          </>
        )}
      </Faces>
    </Panel>
  )
}
