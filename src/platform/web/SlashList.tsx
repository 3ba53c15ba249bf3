import { Portal } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { words } from '../shared/words.ts'
import { useText } from './language.ts'
import type { SlashItem, SlashShown } from './slash-menu.ts'

const slashText = words({
  es: { found: (count: number) => (count === 1 ? '1 opción' : `${count} opciones`), searching: 'Buscando…' },
  en: { found: (count: number) => (count === 1 ? '1 option' : `${count} options`), searching: 'Searching…' },
})

type Props = { id: string; label: string; none: string; shown: SlashShown }

export const optionId = (listId: string, place: number) => `${listId}-${place}`

const MARGIN = 8

/** The list beside the cursor; the keyboard stays in the text, which says which option is active. */
export const SlashList = (props: Props) => (
  <Portal>
    <Box {...props} />
  </Portal>
)

function Box({ id, label, none, shown }: Props) {
  const t = useText(slashText)
  const box = useRef<HTMLElement>(null)
  const { items, active, loading, mount, choose } = shown
  const first = useRef(mount)
  useLayoutEffect(() => {
    const element = box.current!
    return first.current(element, {
      onPosition: ({ x, y }) => {
        const most = document.documentElement.clientWidth - element.offsetWidth - MARGIN
        Object.assign(element.style, { left: `${Math.max(MARGIN, Math.min(x, most))}px`, top: `${y}px` })
      },
    })
  }, [])
  const said = items.length ? t.found(items.length) : loading ? t.searching : none
  return (
    <section ref={box} className="slash-box" aria-label={label}>
      <div role="status" className={items.length ? 'visually-hidden' : 'slash-none'}>
        {said}
      </div>
      <div id={id} role="listbox" aria-label={label} className="slash-list" tabIndex={0} aria-busy={loading}>
        {groupsOf(items).map(([group, members]) => (
          <div key={group} role="group" aria-label={group}>
            <div className="slash-group" aria-hidden>
              {group}
            </div>
            {members.map(([item, place]) => (
              <div
                key={item.id}
                id={optionId(id, place)}
                role="option"
                aria-selected={place === active}
                ref={place === active ? intoView : undefined}
                className="slash-option"
                // the text keeps the keyboard
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(place)}
              >
                <span className="slash-label">{item.label}</span>
                {item.hint && <span className="slash-hint">{item.hint}</span>}
                {item.detail && <span className="slash-detail">{item.detail}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

const intoView = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' })

function groupsOf(items: SlashItem[]): [string, [SlashItem, number][]][] {
  const groups = new Map<string, [SlashItem, number][]>()
  for (const [place, item] of items.entries())
    groups.set(item.group, [...(groups.get(item.group) ?? []), [item, place]])
  return [...groups]
}
