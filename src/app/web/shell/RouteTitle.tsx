import { useMatches } from '@tanstack/react-router'
import { useText } from '../../../platform/web/language.ts'
import { usePageTitle, useShownTitle } from '../../../platform/web/title.ts'
import { shellText } from './shell.text.ts'

/** The title of screens whose name is always the same; the others name themselves once they know what they show. */
export function RouteTitle() {
  const t = useText(shellText)
  const title = useMatches({ select: (matches) => matches.at(-1)?.staticData.title })
  usePageTitle(title?.(t))
  return null
}

/** Says the name of the page to screen readers when it changes without a load. */
export function TitleAnnouncer() {
  return (
    <div role="status" className="visually-hidden">
      {useShownTitle()}
    </div>
  )
}
