import { type DragEvent, type ReactNode, use, useState } from 'react'
import type { Item } from '../../settings.rules.ts'
import { dropPlace, type Where } from './drop-place.ts'
import { TopicActs } from './topic-acts.ts'

/** What the pointer holds; while it is over a row, the browser does not say. */
let dragged: Item | undefined

type Props = {
  /** Undefined for what is no topic: it stays a row. */
  topic: Item | undefined
  all: Item[]
  children: ReactNode
}

/** The row of a topic, to be dragged to another place of the tree; the menu beside it does the same by keyboard. */
export function TopicDrag({ topic, all, children }: Props) {
  const acts = use(TopicActs)
  const [where, setWhere] = useState<Where>()
  if (!acts || !topic) return children
  const over = (event: DragEvent) => {
    if (!dragged) return
    const at = whereOf(event)
    const place = dropPlace(all, dragged, topic, at)
    if (place) event.preventDefault()
    setWhere(place && at)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const place = dragged && dropPlace(all, dragged, topic, whereOf(event))
    if (dragged && place) acts.move(dragged, place)
    setWhere(undefined)
  }
  return (
    <div
      className="topic-drag"
      draggable
      data-drop={where}
      onDragStart={(event) => {
        dragged = topic
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', topic.name)
      }}
      onDragEnd={() => (dragged = undefined)}
      onDragOver={over}
      onDragLeave={() => setWhere(undefined)}
      onDrop={drop}
    >
      {children}
    </div>
  )
}

/** The outer quarters of a row are its edges. */
function whereOf(event: DragEvent): Where {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const part = (event.clientY - top) / height
  return part < 0.25 ? 'before' : part > 0.75 ? 'after' : 'inside'
}
