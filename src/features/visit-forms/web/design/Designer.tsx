import { DragDropContext } from '@hello-pangea/dnd'
import { Button, Drawer, Group, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import { keyOf } from '../../keeping.rules.ts'
import { focusLine, focusName } from './focus-line.ts'
import { Outline } from './Outline.tsx'
import { Palette } from './Palette.tsx'
import { Properties } from './Properties.tsx'
import type { Design } from './use-design.ts'
import { nameOf, useDesignActs } from './use-design-acts.ts'
import { useDesignKeys } from './use-design-keys.ts'
import { useDragging } from './use-dragging.ts'
import './design.css'

type Props = {
  design: Design
  /** What is told to be mended. */
  reasons: Reason[]
  nameError: string | undefined
}

/** What a form is made of, the form, and the properties of what is selected, side by side. */
export function Designer({ design, reasons, nameError }: Props) {
  const t = useText(designText)
  const { form, selected } = design
  const acts = useDesignActs(design)
  const outline = useRef<HTMLElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 62em)') ?? false
  const [opened, setOpened] = useState(false)
  const dragging = useDragging(design, acts, outline)
  useDesignKeys({ design, acts, outline })
  const naming = useRef(false)
  // what is selected has the keyboard, unless its properties have it; what was put in with the mouse is named next
  useEffect(() => {
    if (selected === undefined) return
    if (naming.current && panel.current) focusName(panel.current)
    else if (!panel.current?.contains(document.activeElement)) focusLine(outline.current, selected)
    naming.current = false
  }, [selected])
  const open = () => {
    if (narrow) setOpened(true)
    else panel.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }
  const properties = <Properties design={design} acts={acts} reasons={reasons} nameError={nameError} />
  return (
    <DragDropContext {...dragging.handlers} dragHandleUsageInstructions={t.drag.help}>
      <div className="designer">
        <Palette
          onAdd={(offered, byMouse) => {
            naming.current = byMouse
            acts.add(offered)
          }}
        />
        <Outline
          ref={outline}
          form={form}
          selected={selected}
          wrong={new Set(reasons.flatMap((reason) => keyOf(reason) ?? []))}
          folded={dragging.folded}
          onSelect={design.select}
          onOpen={open}
          onAddSection={() => acts.add('section')}
        />
        {!narrow && (
          <div ref={panel} className="design-properties">
            {properties}
          </div>
        )}
      </div>
      {narrow && (
        <>
          <Group className="design-selected" wrap="nowrap" justify="space-between">
            <Text size="sm" fw={600} truncate>
              {selected === undefined ? t.form.title : nameOf(form, selected)}
            </Text>
            <Button size="xs" onClick={() => setOpened(true)}>
              {t.properties}
            </Button>
          </Group>
          <Drawer
            opened={opened}
            onClose={() => setOpened(false)}
            position="bottom"
            size="80%"
            title={t.properties}
            closeButtonProps={{ 'aria-label': t.close }}
          >
            {properties}
          </Drawer>
        </>
      )}
    </DragDropContext>
  )
}
