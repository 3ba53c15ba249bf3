import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { TimelineItem } from '../../../../features/conversations/conversations.contract.ts'
import { readWholeTimeline } from '../../../../features/conversations/web/timeline.api.ts'
import { tellProblem } from '../../../../platform/web/tell.ts'
import { useBeforePrint } from './before-print.ts'

/** Loads the whole follow-up, shows it from the beginning, prints, and brings back what was on the screen. */
export function usePrintedTimeline(caseId: string) {
  const [printed, setPrinted] = useState<TimelineItem[]>()
  const [preparing, setPreparing] = useState(false)
  const print = async () => {
    setPreparing(true)
    try {
      const items = await readWholeTimeline(caseId)
      flushSync(() => {
        setPrinted(items)
        setPreparing(false)
      })
      window.print()
    } catch (error) {
      setPreparing(false)
      tellProblem(error as Error)
    }
  }
  useBeforePrint(onLightPaper, () => {
    setPrinted(undefined)
    asItWas()
  })
  const run = () => void print()
  // also where the browser's own key is used, so that the paper has everything
  useHotkeys([['mod+P', run]], [], true)
  return { printed, preparing, print: run }
}

let schemeBefore: string | null = null

function onLightPaper() {
  const root = document.documentElement
  schemeBefore = root.getAttribute('data-mantine-color-scheme')
  root.setAttribute('data-mantine-color-scheme', 'light')
}

function asItWas() {
  if (schemeBefore) document.documentElement.setAttribute('data-mantine-color-scheme', schemeBefore)
}
