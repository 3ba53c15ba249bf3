import { Droppable } from '@hello-pangea/dnd'
import { Anchor, Text } from '@mantine/core'
import { mdiAlertOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { boardText } from '../../board.text.ts'
import type { VisitItem } from '../../visits.contract.ts'
import { UNPLANNED } from './drops.ts'
import { DraggableCard } from './DraggableCard.tsx'
import type { BoardActs } from './use-board-acts.ts'

type Props = {
  visits: VisitItem[]
  more: boolean
  /** How many visits of the board conflict with another one. */
  conflicts: number
  acts: BoardActs
}

/** What waits to be planned, to be dragged to a technician and a day. */
export function UnplannedRow({ visits, more, conflicts, acts }: Props) {
  const t = useText(boardText)
  return (
    <section className="unplanned" aria-label={t.unplanned}>
      <div className="unplanned-head">
        <h2>
          {t.unplanned} <span className="panel-count">{`${visits.length}${more ? '+' : ''}`}</span>
        </h2>
        <span role="status" className="board-conflicts">
          {conflicts > 0 && (
            <>
              <Icon path={mdiAlertOutline} size={16} />
              {t.conflicts(conflicts)}
            </>
          )}
        </span>
      </div>
      <Droppable droppableId={UNPLANNED} direction="horizontal" isDropDisabled={!acts.mayPlan}>
        {({ innerRef, droppableProps, placeholder }, { isDraggingOver }) => (
          <div ref={innerRef} {...droppableProps} className="unplanned-cards" data-over={isDraggingOver || undefined}>
            {visits.map((visit, index) => (
              <DraggableCard key={visit.id} visit={visit} cell={undefined} index={index} acts={acts} />
            ))}
            {!visits.length && !isDraggingOver && (
              <Text size="sm" c="dimmed">
                {t.noUnplanned}
              </Text>
            )}
            {placeholder}
          </div>
        )}
      </Droppable>
      {more && (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/visits" search={{ view: 'list', which: 'unplanned' }} {...props} />}
        >
          {t.moreUnplanned}
        </Anchor>
      )}
    </section>
  )
}
