import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/**
 * Files that come by dragging or pasting anywhere in the form or section around `root`. A file dropped beside it
 * does not make the browser leave the page. Returns whether files are being dragged over the place.
 */
export function useIncoming(root: RefObject<HTMLElement | null>, onFiles: (files: File[], pasted: boolean) => void) {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    const place = root.current?.closest('form, section, [role="dialog"]') ?? root.current
    const inside = (event: Event) => event.target instanceof Node && Boolean(place?.contains(event.target))
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(inside(event) && event.type === 'dragover')
    }
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (!files.length) return
      event.preventDefault()
      setOver(false)
      if (inside(event)) take(files, false)
    }
    const onPaste = (event: ClipboardEvent) => {
      // what was copied from a sheet brings its words and a picture of them: the words are meant
      const files = event.clipboardData?.types.includes('text/plain') ? [] : [...(event.clipboardData?.files ?? [])]
      if (!files.length || !inside(event)) return
      event.preventDefault()
      take(files, true)
    }
    document.addEventListener('dragover', onDrag)
    document.addEventListener('dragleave', onDrag)
    document.addEventListener('drop', onDrop)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('dragover', onDrag)
      document.removeEventListener('dragleave', onDrag)
      document.removeEventListener('drop', onDrop)
      document.removeEventListener('paste', onPaste)
    }
  }, [root])
  return over
}
