import { ActionIcon, Badge, Button, ColorSwatch, Group, Text } from '@mantine/core'
import { mdiArrowDown, mdiArrowUp, mdiPencilOutline, mdiPlus } from '@mdi/js'
import { type ReactNode, useRef } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { classificationsText } from '../../classifications.text.ts'
import type { ClassificationKind } from '../../settings.contract.ts'
import type { Item } from '../../settings.rules.ts'

type Props = {
  kind: ClassificationKind
  item: Item
  first: boolean
  last: boolean
  onMove: (by: -1 | 1) => void
  onEdit: () => void
  /** For topics: add another one beneath. */
  onUnder?: () => void
  /** What else may be done to it. */
  more?: ReactNode
}

export function ItemRow({ kind, item, first, last, onMove, onEdit, onUnder, more }: Props) {
  const t = useText(classificationsText)
  const formats = useFormats()
  const row = useRef<HTMLDivElement>(null)
  const move = (by: -1 | 1) => {
    const focused = document.activeElement
    onMove(by)
    // the row is put elsewhere in the page, and what is put elsewhere loses the focus
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && row.current?.contains(focused)) focused.focus()
    })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the buttons inside
    <div className="classification" ref={row} onKeyDown={onKeyDown} data-inactive={!item.active || undefined}>
      <ColorSwatch component="span" color={item.color} size={14} withShadow={false} aria-hidden />
      <Text className="classification-name">{item.name}</Text>
      <Group gap={4} className="classification-marks">
        {item.category && (
          <Badge variant="default" tt="none" fw={500}>
            {t.categories[item.category]}
          </Badge>
        )}
        {item.debtPolicy && (
          <Badge variant="default" tt="none" fw={500}>
            {t.debtMarks[item.debtPolicy](item.debtTolerance ? t.debtOver(formats.money(item.debtTolerance)) : '')}
          </Badge>
        )}
        {item.isDefault && (
          <Badge variant="light" tt="none" fw={500}>
            {kind === 'customer-classes' ? t.classByDefault : t.byDefault}
          </Badge>
        )}
        {!item.active && (
          <Badge variant="light" color="gray" tt="none" fw={500}>
            {t.inactive}
          </Badge>
        )}
      </Group>
      <Group gap={4} wrap="nowrap" className="classification-actions">
        {onUnder && (
          <ActionIcon
            variant="subtle"
            size={30}
            aria-label={t.addUnder(item.name)}
            title={t.addUnderShort}
            onClick={onUnder}
          >
            <Icon path={mdiPlus} />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          size={30}
          aria-label={t.up(item.name)}
          aria-disabled={first}
          data-disabled={first || undefined}
          onClick={() => !first && move(-1)}
        >
          <Icon path={mdiArrowUp} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={30}
          aria-label={t.down(item.name)}
          aria-disabled={last}
          data-disabled={last || undefined}
          onClick={() => !last && move(1)}
        >
          <Icon path={mdiArrowDown} />
        </ActionIcon>
        <Button size="xs" variant="default" aria-label={t.editOf(item.name)} onClick={onEdit} visibleFrom="sm">
          {t.edit}
        </Button>
        <ActionIcon variant="default" size={30} aria-label={t.editOf(item.name)} onClick={onEdit} hiddenFrom="sm">
          <Icon path={mdiPencilOutline} />
        </ActionIcon>
        {more}
      </Group>
    </div>
  )
}
