import type { BeforeCapture, DragStart, DragUpdate, DropResult, ResponderProvided } from '@hello-pangea/dnd'
import { type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import { useText } from '../../../../platform/web/language.ts'
import { linesOf, moveField, moveSection, placeOfLine } from '../../design.rules.ts'
import { designText } from '../../design.text.ts'
import { focusLine } from './focus-line.ts'
import type { Design } from './use-design.ts'
import { nameOf, type Offered, type useDesignActs } from './use-design-acts.ts'

const NEW = 'new:'

/** Dragging, by hand and by keys: what is said meanwhile, and what comes of it. */
export function useDragging(
  design: Design,
  acts: ReturnType<typeof useDesignActs>,
  outline: RefObject<HTMLElement | null>,
) {
  const t = useText(designText)
  const { form } = design
  const [folded, setFolded] = useState(false)
  const isSection = (key: string) => form.sections.some((one) => one.key === key)
  const named = (id: string) => {
    if (!id.startsWith(NEW)) return nameOf(form, id)
    const offered = id.slice(NEW.length) as Offered
    return offered === 'section' ? t.section : t.kinds[offered]
  }

  const onBeforeCapture = ({ draggableId }: BeforeCapture) => {
    if (!isSection(draggableId)) return
    // the fields fold away with what is dragged kept under the hand
    const top = () => outline.current?.querySelector(`[data-line="${draggableId}"]`)?.getBoundingClientRect().top ?? 0
    const list = outline.current?.querySelector<HTMLElement>('.outline-lines')
    const before = top()
    // a page that became shorter would scroll
    if (list) list.style.minHeight = `${list.offsetHeight}px`
    flushSync(() => setFolded(true))
    if (list) list.style.paddingTop = `${Math.max(before - top(), 0)}px`
  }
  const onDragStart = ({ draggableId, source }: DragStart, { announce }: ResponderProvided) => {
    if (!draggableId.startsWith(NEW)) design.select(draggableId)
    announce(t.drag.lifted(named(draggableId), source.index + 1))
  }
  const onDragUpdate = ({ draggableId, destination }: DragUpdate, { announce }: ResponderProvided) => {
    const name = named(draggableId)
    announce(destination ? t.drag.over(name, destination.index + 1) : t.drag.nowhere(name))
  }
  const onDragEnd = ({ draggableId, destination, reason }: DropResult, { announce }: ResponderProvided) => {
    const list = outline.current?.querySelector<HTMLElement>('.outline-lines')
    for (const name of ['padding-top', 'min-height']) list?.style.removeProperty(name)
    setFolded(false)
    const name = named(draggableId)
    if (!destination || destination.droppableId !== 'form' || reason === 'CANCEL')
      return announce(t.drag.cancelled(name))
    announce(t.drag.dropped(name, destination.index + 1))
    if (draggableId.startsWith(NEW)) {
      const key = acts.addAt(draggableId.slice(NEW.length) as Offered, destination.index)
      // what was dragged by keys is given the keyboard back in the next picture; what came of it is to have it
      requestAnimationFrame(() => requestAnimationFrame(() => focusLine(outline.current, key)))
      return
    }
    if (isSection(draggableId)) return design.change(moveSection(form, draggableId, destination.index))
    const place = placeOfLine(form, destination.index, draggableId)
    const moved = place && moveField(form, draggableId, place)
    // put back where it was, it did not move
    if (moved && linesOf(moved).join() !== linesOf(form).join()) design.change(moved)
  }
  return { folded, handlers: { onBeforeCapture, onDragStart, onDragUpdate, onDragEnd } }
}
