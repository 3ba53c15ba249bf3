import { type RefObject, type UIEvent, useEffect, useState } from 'react'

const goesOn = ({ scrollLeft, clientWidth, scrollWidth }: Element) => scrollLeft + clientWidth < scrollWidth - 1

/** Whether what is shown of a wide table goes on to the right, so that its edge can say so. */
export function useMoreAside(ref: RefObject<HTMLElement | null>): [boolean, (event: UIEvent) => void] {
  const [isMore, setIsMore] = useState(false)
  useEffect(() => {
    const box = ref.current
    if (!box) return
    const watch = new ResizeObserver(() => setIsMore(goesOn(box)))
    for (const part of [box, ...box.children]) watch.observe(part)
    return () => watch.disconnect()
  }, [ref])
  return [isMore, ({ currentTarget }) => setIsMore(goesOn(currentTarget))]
}
