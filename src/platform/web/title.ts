import { useEffect } from 'react'

/** Names the page in the tab of the browser, in its history and for screen readers: 'Clínica Ñuñoa · Atiende'. */
export function usePageTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} · Atiende` : 'Atiende'
  }, [title])
}
