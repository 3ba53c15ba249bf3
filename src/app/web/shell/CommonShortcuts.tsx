import {
  mdiAccountCogOutline,
  mdiBookOpenPageVariantOutline,
  mdiCalendarCheckOutline,
  mdiCarOutline,
  mdiCellphone,
  mdiChartBar,
  mdiDomain,
  mdiHeadset,
  mdiKeyboardOutline,
  mdiLogout,
  mdiMessageReplyTextOutline,
  mdiShieldCheckOutline,
  mdiThemeLightDark,
  mdiTicketConfirmationOutline,
  mdiTimerOutline,
  mdiTranslate,
} from '@mdi/js'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { theme } from '../../../features/auth/auth.contract.ts'
import { useMe } from '../../../features/auth/web/session.ts'
import { signOut } from '../../../features/auth/web/sign-in.ts'
import { useText } from '../../../platform/web/language.ts'
import { paletteText } from '../palette/palette.text.ts'
import { listenToKeys, type Shortcut, useShortcuts } from '../../../platform/web/shortcuts.ts'
import { shortcutsText } from '../shortcuts/shortcuts.text.ts'
import { settingsPlacesOf } from './places.ts'
import { useSaveMe } from '../../../features/auth/web/save-me.ts'
import { shellText } from './shell.text.ts'

/** What can be done from anywhere, by keys or from the palette. */
export function CommonShortcuts({ onHelp }: { onHelp: () => void }) {
  const t = useText(shellText)
  const p = useText(paletteText)
  const keys = useText(shortcutsText)
  const me = useMe()
  const save = useSaveMe()
  const navigate = useNavigate()
  useEffect(listenToKeys, [])
  const language = me.language === 'es' ? 'en' : 'es'
  const doing = (label: string, icon: string, run: () => void): Shortcut => ({ label, icon, run, group: 'general' })
  useShortcuts([
    { keys: 'g a', ...goTo('/', t.places.attend, mdiHeadset) },
    { keys: 'g h', ...goTo('/cases', t.places.cases, mdiTicketConfirmationOutline) },
    ...(me.abilities.findCustomers
      ? [
          { keys: 'g p', ...goTo('/commitments', t.places.commitments, mdiCalendarCheckOutline) },
          { keys: 'g g', ...goTo('/coverages', t.places.coverages, mdiShieldCheckOutline) },
          { keys: 'g c', ...goTo('/customers', t.places.customers, mdiDomain) },
          { keys: 'g t', ...goTo('/time', t.places.time, mdiTimerOutline) },
          { keys: 'g v', ...goTo('/visits', t.places.visits, mdiCarOutline) },
          // a program of its own
          { ...goTo('/', t.places.field, mdiCellphone), run: () => location.assign('/terreno') },
        ]
      : []),
    { keys: 'g k', ...goTo('/knowledge', t.places.knowledge, mdiBookOpenPageVariantOutline) },
    ...(me.abilities.findCustomers
      ? [{ keys: 'g r', ...goTo('/replies', t.places.replies, mdiMessageReplyTextOutline) }]
      : []),
    ...(me.abilities.attend ? [{ keys: 'g i', ...goTo('/reports', t.places.reports, mdiChartBar) }] : []),
    { ...goTo('/me', t.me, mdiAccountCogOutline) },
    ...settingsPlacesOf(me.abilities).map(({ to, name, icon }) => goTo(to, t.settings[name], icon)),
    { keys: '?', ...doing(keys.help, mdiKeyboardOutline, onHelp) },
    ...theme.options
      .filter((one) => one !== me.theme)
      .map((one) => doing(p.theme(t.person.themes[one]), mdiThemeLightDark, () => save.mutate({ theme: one }))),
    doing(p.language, mdiTranslate, () => save.mutate({ language })),
    doing(t.person.signOut, mdiLogout, () => void signOut()),
  ])
  function goTo(to: Parameters<typeof navigate>[0]['to'], place: string, icon: string): Shortcut {
    return { label: p.go(place), icon, group: 'places', run: () => void navigate({ to }) }
  }
  return null
}
