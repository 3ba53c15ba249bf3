import { Draggable, type DraggableProvided, Droppable } from '@hello-pangea/dnd'
import { Button } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import type { KeyboardEvent, Ref } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { linesOf } from '../../design.rules.ts'
import { designText } from '../../design.text.ts'
import { fieldsOfForm } from '../../filling.rules.ts'
import type { Field, Form, Section } from '../../format.contract.ts'
import { FieldLine } from './FieldLine.tsx'
import { SectionLine } from './SectionLine.tsx'

type Props = {
  form: Form
  selected: string | undefined
  /** Keys of what has something to mend. */
  wrong: ReadonlySet<string>
  /** A section is being moved: the fields go with it, so they are not shown. */
  folded: boolean
  ref: Ref<HTMLElement>
  onSelect: (key: string) => void
  onOpen: () => void
  onAddSection: () => void
}

/** The form as one list of sections and fields, along which the arrows walk and things are dragged. */
export function Outline({ form, selected, wrong, folded, ref, onSelect, onOpen, onAddSection }: Props) {
  const t = useText(designText)
  const lines = folded ? form.sections.map(({ key }) => key) : linesOf(form)
  const reachable = selected !== undefined && lines.includes(selected) ? selected : lines[0]
  const walk = (event: KeyboardEvent<HTMLElement>, key: string) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      return onOpen()
    }
    const at = lines.indexOf(key)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (next === undefined || next < 0 || next >= lines.length) return
    event.preventDefault()
    onSelect(lines[next]!)
  }
  const line = (key: string, { innerRef, draggableProps, dragHandleProps }: DraggableProvided) => ({
    ref: innerRef,
    ...draggableProps,
    ...dragHandleProps,
    tabIndex: key === reachable ? 0 : -1,
    'data-line': key,
    'aria-pressed': key === selected,
    onFocus: () => onSelect(key),
    onClick: () => onSelect(key),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => walk(event, key),
  })
  const fields = fieldsOfForm(form)
  const all: (Section | Field)[] = form.sections.flatMap((section) =>
    folded ? [section] : [section, ...section.fields],
  )
  return (
    <section className="design-outline" aria-label={t.outline} ref={ref}>
      <Droppable droppableId="form">
        {(list, { isDraggingOver }) => (
          <div
            ref={list.innerRef}
            {...list.droppableProps}
            className="outline-lines"
            data-over={isDraggingOver || undefined}
          >
            {!all.length && !isDraggingOver && <p className="outline-nothing">{t.nothing}</p>}
            {all.map((one, index) => (
              <Draggable key={one.key} draggableId={one.key} index={index}>
                {(drag, { isDragging }) =>
                  'kind' in one ? (
                    <FieldLine
                      field={one}
                      fields={fields}
                      wrong={wrong.has(one.key)}
                      dragged={isDragging}
                      line={line(one.key, drag)}
                    />
                  ) : (
                    <SectionLine
                      section={one}
                      fields={fields}
                      wrong={wrong.has(one.key)}
                      dragged={isDragging}
                      line={line(one.key, drag)}
                    />
                  )
                }
              </Draggable>
            ))}
            {list.placeholder}
          </div>
        )}
      </Droppable>
      <Button variant="subtle" size="xs" leftSection={<Icon path={mdiPlus} size={16} />} onClick={onAddSection}>
        {t.addSection}
      </Button>
    </section>
  )
}
