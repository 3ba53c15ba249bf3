import { useSyncExternalStore } from 'react'

/** Where one is on the phone, and which part of a visit is in sight. */
export type Place = { name: 'days' } | { name: 'outbox' } | { name: 'visit'; visitId: string; part: 'order' | 'work' }

const MOVED = 'atiende:terreno-moved'

const pathOf = (place: Place): string => {
  if (place.name === 'days') return '/terreno'
  if (place.name === 'outbox') return '/terreno/envios'
  return `/terreno/visitas/${place.visitId}${place.part === 'work' ? '/informe' : ''}`
}

/** The place that an address names; the days for any that names none. */
function placeAt(path: string): Place {
  if (/^\/terreno\/envios\/?$/.test(path)) return { name: 'outbox' }
  const found = /^\/terreno\/visitas\/([\w-]+)(\/informe)?\/?$/.exec(path)
  return found ? { name: 'visit', visitId: found[1]!, part: found[2] ? 'work' : 'order' } : { name: 'days' }
}

/** Goes somewhere; `instead` of the present place, to which there is then no way back. */
export function go(place: Place, { instead = false } = {}) {
  history[instead ? 'replaceState' : 'pushState'](null, '', pathOf(place))
  window.dispatchEvent(new Event(MOVED))
  if (!instead) window.scrollTo(0, 0)
}

const subscribe = (moved: () => void) => {
  window.addEventListener('popstate', moved)
  window.addEventListener(MOVED, moved)
  return () => {
    window.removeEventListener('popstate', moved)
    window.removeEventListener(MOVED, moved)
  }
}

export const usePlace = (): Place => placeAt(useSyncExternalStore(subscribe, () => location.pathname))

/** What a link needs to go somewhere without loading the page anew. */
export const linkTo = (place: Place) => ({
  href: pathOf(place),
  onClick: (event: { metaKey: boolean; ctrlKey: boolean; preventDefault: () => void }) => {
    if (event.metaKey || event.ctrlKey) return
    event.preventDefault()
    go(place)
  },
})
