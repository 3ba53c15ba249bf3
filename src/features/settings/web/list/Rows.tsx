import { use, useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { classificationsText } from '../../classifications.text.ts'
import type { ClassificationKind } from '../../settings.contract.ts'
import { type Item, siblings } from '../../settings.rules.ts'
import { useOrder } from '../classifications.ts'
import { AddItem } from './AddItem.tsx'
import { ItemRow } from './ItemRow.tsx'
import { TopicDrag } from './TopicDrag.tsx'
import { TopicActs } from './topic-acts.ts'

type Props = {
  kind: ClassificationKind
  all: Item[]
  /** Whose children these are; null for the first level. */
  parentId: string | null
  /** The topic that another one is being added under. */
  under: string | undefined
  onEdit: (item: Item) => void
  onUnder: (id: string | undefined) => void
}

/** Those that are put in order together; under each topic, its own. */
export function Rows({ kind, all, parentId, under, onEdit, onUnder }: Props) {
  const t = useText(classificationsText)
  const order = useOrder(kind)
  const acts = use(TopicActs)
  const [said, setSaid] = useState('')
  const items = siblings(kind, all, parentId)
  const move = (item: Item, by: -1 | 1) => {
    const from = items.indexOf(item)
    const to = from + by
    if (to < 0 || to >= items.length) return
    const ids = items.map(({ id }) => id)
    ids.splice(to, 0, ...ids.splice(from, 1))
    order(ids)
    setSaid(t.moved(item.name, to + 1, items.length))
  }
  return (
    <>
      <ul className="plain-list classifications" data-nested={parentId !== null || undefined}>
        {items.map((item, place) => (
          <li key={item.id}>
            <TopicDrag topic={kind === 'topics' ? item : undefined} all={all}>
              <ItemRow
                kind={kind}
                item={item}
                first={place === 0}
                last={place === items.length - 1}
                onMove={(by) => move(item, by)}
                onEdit={() => onEdit(item)}
                onUnder={kind === 'topics' && item.active ? () => onUnder(item.id) : undefined}
                more={kind === 'topics' && acts?.menu(item, all)}
              />
            </TopicDrag>
            {kind === 'topics' && all.some((other) => other.parentId === item.id) && (
              <Rows kind={kind} all={all} parentId={item.id} under={under} onEdit={onEdit} onUnder={onUnder} />
            )}
            {under === item.id && (
              <AddItem
                kind={kind}
                parent={item}
                last={siblings(kind, all, item.id).at(-1)}
                onClose={() => onUnder(undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      <div role="status" className="visually-hidden">
        {said}
      </div>
    </>
  )
}
