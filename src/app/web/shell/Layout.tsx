import { Kbd, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { mdiHelpCircleOutline } from '@mdi/js'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useMe } from '../../../features/auth/web/session.ts'
import { AvailabilityMenu } from '../../../features/time-entries/web/availability/AvailabilityMenu.tsx'
import { TimeDialogs } from '../../../features/time-entries/web/TimeDialogs.tsx'
import { TimerBar } from '../../../features/time-entries/web/timer/TimerBar.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { Palette } from '../palette/Palette.tsx'
import { paletteText } from '../palette/palette.text.ts'
import { ShortcutsDialog } from '../shortcuts/ShortcutsDialog.tsx'
import { CommonShortcuts } from './CommonShortcuts.tsx'
import { Navigation } from './Navigation.tsx'
import { usePreloadedScreens } from './preload.ts'
import { PersonMenu } from './PersonMenu.tsx'
import { RouteTitle, TitleAnnouncer } from './RouteTitle.tsx'
import { SearchBox } from './SearchBox.tsx'
import { shellText } from './shell.text.ts'

/** What stands around every screen: who and where one is, the search, the ways to go. */
export function Layout() {
  const t = useText(shellText)
  const p = useText(paletteText)
  const me = useMe()
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const [help, helpHandlers] = useDisclosure()
  const [palette, paletteHandlers] = useDisclosure()
  useHotkeys([['mod+K', paletteHandlers.toggle]], [])
  useFocusAfterMoving(pathname, main)
  usePreloadedScreens()
  return (
    <div className="app">
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t.skip}
      </a>
      <header className="app-header no-print">
        <Link to="/" className="app-brand">
          <img src="/icon.svg" width={28} height={28} alt="" />
          <span className="app-brand-names">
            <Text span fw={700} lh={1.1}>
              Atiende
            </Text>
            <Text span size="xs" c="dimmed" lh={1.2} truncate maw={230}>
              {me.company}
            </Text>
          </span>
        </Link>
        <search className="app-search" aria-label={t.search}>
          {!(pathname === '/' && me.abilities.findCustomers) && <SearchBox />}
        </search>
        <UnstyledButton className="app-palette-button" onClick={paletteHandlers.open}>
          <span className="app-palette-words">{p.title}</span>
          <Kbd size="xs">Ctrl K</Kbd>
        </UnstyledButton>
        <UnstyledButton className="app-help" onClick={helpHandlers.open} aria-label={t.person.shortcuts}>
          <Icon path={mdiHelpCircleOutline} size={20} />
        </UnstyledButton>
        {me.abilities.findCustomers && (
          <>
            <TimerBar />
            <AvailabilityMenu />
          </>
        )}
        <PersonMenu onShortcuts={helpHandlers.open} />
      </header>
      <Navigation />
      <main className="app-main" id="main" ref={main} tabIndex={-1}>
        <RouteTitle />
        <Outlet />
      </main>
      <TitleAnnouncer />
      <CommonShortcuts onHelp={helpHandlers.open} />
      <ShortcutsDialog opened={help} onClose={helpHandlers.close} />
      {me.abilities.findCustomers && <TimeDialogs />}
      <Palette opened={palette} onClose={paletteHandlers.close} />
    </div>
  )
}

/** Where the focus was is gone with the screen before: the keyboard goes on from the new one. */
function useFocusAfterMoving(pathname: string, main: React.RefObject<HTMLElement | null>) {
  const from = useRef(pathname)
  useEffect(() => {
    if (from.current === pathname) return
    from.current = pathname
    const waiting = setTimeout(() => {
      if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
    }, 50)
    return () => clearTimeout(waiting)
  }, [pathname, main])
}
