import { Draggable, type DraggableProvided, Droppable } from '@hello-pangea/dnd'
import { mdiFormatSection } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { FieldKind } from '../../format.contract.ts'
import { KINDS } from './kinds.ts'
import type { Offered } from './use-design-acts.ts'

const OFFERED: [Offered, string][] = [
  ...(Object.entries(KINDS) as [FieldKind, string][]),
  ['section', mdiFormatSection],
]

/** What a form can be made of: dragged to its place, or pressed to stand behind what is selected. */
export function Palette({ onAdd }: { onAdd: OnAdd }) {
  const t = useText(designText)
  return (
    <section className="design-palette" aria-label={t.palette}>
      <Droppable droppableId="palette" isDropDisabled>
        {(list) => (
          <div ref={list.innerRef} {...list.droppableProps} className="palette-kinds">
            {OFFERED.map(([offered, icon], index) => (
              <Draggable key={offered} draggableId={`new:${offered}`} index={index}>
                {(one, { isDragging }) => (
                  <>
                    <Kind offered={offered} icon={icon} drag={one} onAdd={onAdd} />
                    {isDragging && <Kind offered={offered} icon={icon} />}
                  </>
                )}
              </Draggable>
            ))}
            {/* nothing leaves the list, so no room is kept */}
            <div hidden>{list.placeholder}</div>
          </div>
        )}
      </Droppable>
      <p className="design-hint">{t.paletteHelp}</p>
    </section>
  )
}

type OnAdd = (offered: Offered, byMouse: boolean) => void
type KindProps = { offered: Offered; icon: string; drag?: DraggableProvided; onAdd?: OnAdd }

/** Without `drag`: what stays in the list while it is dragged. */
function Kind({ offered, icon, drag, onAdd }: KindProps) {
  const t = useText(designText)
  const name = offered === 'section' ? t.section : t.kinds[offered]
  return (
    <div
      ref={drag?.innerRef}
      {...drag?.draggableProps}
      {...drag?.dragHandleProps}
      className="palette-kind"
      data-still={!drag || undefined}
      aria-hidden={!drag || undefined}
      aria-label={drag && t.add(name)}
      onClick={() => onAdd?.(offered, true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        onAdd?.(offered, false)
      }}
    >
      <Icon path={icon} size={18} />
      <span>{name}</span>
    </div>
  )
}
