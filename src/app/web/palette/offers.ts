import {
  mdiAccountOutline,
  mdiArrowRight,
  mdiBookOpenPageVariantOutline,
  mdiCarOutline,
  mdiChartBar,
  mdiTicketConfirmationOutline,
} from '@mdi/js'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useMe } from '../../../features/auth/web/session.ts'
import { reportsHomeText } from '../../../features/reports/reports-home.text.ts'
import { useReports } from '../../../features/reports/web/reports.api.ts'
import { visitNumberIn } from '../../../features/visits/visit-number.rules.ts'
import { visitsText } from '../../../features/visits/visits.text.ts'
import { searchKey } from '../../../platform/shared/search-key.ts'
import { foldedIncludes } from '../../../platform/web/folded-filter.ts'
import { useText } from '../../../platform/web/language.ts'
import { type Shortcut, useAllShortcuts } from '../../../platform/web/shortcuts.ts'
import { type Listed, nextShown, type Row } from '../../search/listed.rules.ts'
import { useOpenRow } from '../search/open-row.ts'
import { searchText } from '../search/search.text.ts'
import { useFound } from '../search/use-found.ts'

/** One thing the palette can do or open. */
export type Offer = {
  id: string
  group: 'doing' | 'here' | Listed['groups'][number]['name']
  label: string
  hint?: string
  icon?: string
  shortcut?: Shortcut
  run: () => void
}

const PAUSE_MS = 90
/** Letters, before something is done with them. */
const LEAST = 2

/** `current`: what was found is of what is typed, not of an older text; `searching`: more may come. */
type Offers = { offers: Offer[]; current: boolean; searching: boolean }

/** What fits the words typed: actions of the screen at once, beneath them what the one search finds. */
export function useOffers(typed: string, inHand: boolean): Offers {
  const visit = useVisitOffer(typed)
  const actions = useActions(typed)
  const reports = useReportOffers(typed.trim())
  const found = useFoundOffers(typed.trim(), inHand)
  const withTyped = useTypedOffers(typed.trim())
  // an action that begins as typed is meant before one that merely contains the words
  const begins = (offer: Offer) => Boolean(typed.trim()) && searchKey(offer.label).startsWith(searchKey(typed))
  return {
    ...found,
    offers: [
      ...visit,
      ...actions.filter(begins),
      ...actions.filter((offer) => !begins(offer)),
      ...reports,
      ...found.offers,
      ...withTyped,
    ],
  }
}

/** A visit that is named by its number. */
function useVisitOffer(typed: string): Offer[] {
  const t = useText(visitsText)
  const { abilities } = useMe()
  const navigate = useNavigate()
  const number = visitNumberIn(typed)
  if (number === undefined || !abilities.findCustomers) return []
  const run = () => void navigate({ to: '/visits/$number', params: { number: String(number) } })
  return [{ id: `visit ${number}`, group: 'doing', label: t.number(number), icon: mdiCarOutline, run }]
}

function useActions(typed: string): Offer[] {
  const order = { screen: 0, places: 1, general: 2 }
  return useAllShortcuts()
    .filter((shortcut) => shortcut.inPalette !== false && foldedIncludes(shortcut.label, typed))
    .sort((one, other) => order[one.group] - order[other.group])
    .map((shortcut) => ({
      id: `do ${shortcut.label}`,
      group: 'doing',
      label: shortcut.label,
      icon: shortcut.icon,
      shortcut: shortcut.keys ? shortcut : undefined,
      run: () => shortcut.run(''),
    }))
}

/** What the screen can do with the words themselves. */
function useTypedOffers(typed: string): Offer[] {
  const all = useAllShortcuts()
  if (typed.length < LEAST) return []
  return all.flatMap(({ withTyped, icon }) => {
    if (!withTyped) return []
    const label = withTyped.label(typed)
    return [{ id: `with ${label}`, group: 'here', label, icon, run: () => withTyped.run(typed) }]
  })
}

/** Reports that are named by some of their words. */
function useReportOffers(typed: string): Offer[] {
  const t = useText(reportsHomeText)
  const { abilities } = useMe()
  const navigate = useNavigate()
  const { data } = useReports(abilities.attend)
  if (!typed) return []
  return (data?.reports ?? [])
    .map(({ key, title, about }) => ({
      id: `report ${key}`,
      group: 'doing' as const,
      label: t.palette(title),
      hint: about,
      icon: mdiChartBar,
      run: () => void navigate({ to: '/reports/$key', params: { key } }),
    }))
    .filter(({ label }) => foldedIncludes(label, typed))
}

function useFoundOffers(text: string, inHand: boolean): Offers {
  const { abilities } = useMe()
  const offerOf = useOfferOf()
  const [asked] = useDebouncedValue(text, PAUSE_MS)
  const { listed, problem } = useFound({ text: asked, withCustomers: abilities.findCustomers })
  const [shown, setShown] = useState<Listed>()
  const next = text ? nextShown(shown, listed, inHand) : undefined
  if (next !== shown) setShown(next)
  const offers = (shown?.groups ?? []).flatMap(({ name, rows }) => rows.map((row) => offerOf(row, name, shown!.text)))
  const current = text === '' || shown?.text === text
  return { offers, current, searching: text !== '' && !problem && !(current && shown?.complete) }
}

function useOfferOf() {
  const t = useText(searchText)
  const open = useOpenRow()
  return (row: Row, group: Offer['group'], text: string): Offer => ({
    ...facesOf(row, text, t),
    id: row.id,
    group,
    run: () => open(row, text),
  })
}

type Face = Pick<Offer, 'label' | 'hint' | 'icon'>

function facesOf(row: Row, text: string, t: (typeof searchText)['es']): Face {
  if (row.kind === 'all') return { label: t.all[row.of](text), icon: mdiArrowRight }
  if (row.kind === 'case') {
    const { number, subject, customer, state } = row.one
    const hint = `${customer.name} · ${state.name}`
    return { label: `${t.number(number)} · ${subject}`, hint, icon: mdiTicketConfirmationOutline }
  }
  if (row.kind === 'article') {
    const hint = row.one.topics.map(({ name }) => name).join(', ') || undefined
    return { label: row.one.title, hint, icon: mdiBookOpenPageVariantOutline }
  }
  const { name, match, city } = row.one
  const hint = match && match.kind !== 'name' ? match.text : (city ?? undefined)
  return { label: name, hint, icon: mdiAccountOutline }
}
