import { Menu, UnstyledButton } from '@mantine/core'
import {
  mdiApi,
  mdiBookOpenPageVariantOutline,
  mdiCalendarCheckOutline,
  mdiCarOutline,
  mdiCellphone,
  mdiChartBar,
  mdiCogOutline,
  mdiDomain,
  mdiDotsHorizontal,
  mdiHeadset,
  mdiMessageReplyTextOutline,
  mdiShieldCheckOutline,
  mdiTicketConfirmationOutline,
  mdiTimerOutline,
} from '@mdi/js'
import { Link, useLocation } from '@tanstack/react-router'
import { useArticleCounts } from '../../../features/knowledge/web/articles.api.ts'
import { useUnreadDeliveries } from '../../../features/reports/web/home/unread.ts'
import { usePendingAuthorisations } from '../../../features/service/web/service.api.ts'
import { useMe } from '../../../features/auth/web/session.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { shownCount, useCounts } from './counts.ts'
import { settingsPlacesOf } from './places.ts'
import { shellText } from './shell.text.ts'

/** Where one may go, and how much waits there: at the left, or at the bottom of a phone. */
export function Navigation() {
  const t = useText(shellText)
  const me = useMe()
  const { pathname } = useLocation()
  const { data: counts } = useCounts()
  const { data: requests } = usePendingAuthorisations(me.abilities.supervise)
  const { data: articles } = useArticleCounts(me.abilities.supervise)
  const { data: delivered } = useUnreadDeliveries(me.abilities.attend)
  return (
    <nav className="app-nav no-print" aria-label={t.navigation}>
      <Place
        to="/"
        icon={mdiHeadset}
        label={t.places.attend}
        here={pathname.startsWith('/customers/')}
        count={requests?.length}
        says={t.waiting.authorisations}
        late
      />
      <Place
        to="/cases"
        icon={mdiTicketConfirmationOutline}
        label={t.places.cases}
        count={counts?.mine}
        says={t.waiting.mine}
      />
      {me.abilities.findCustomers && (
        <Place
          to="/commitments"
          icon={mdiCalendarCheckOutline}
          label={t.places.commitments}
          count={counts?.myOverdueCommitments}
          says={t.waiting.overdue}
          late
        />
      )}
      {me.abilities.findCustomers && (
        <>
          <Place to="/coverages" icon={mdiShieldCheckOutline} label={t.places.coverages} wide />
          <Place to="/customers" icon={mdiDomain} label={t.places.customers} wide />
          <Place to="/time" icon={mdiTimerOutline} label={t.places.time} />
          <Place to="/visits" icon={mdiCarOutline} label={t.places.visits} wide />
        </>
      )}
      <Place
        to="/knowledge"
        icon={mdiBookOpenPageVariantOutline}
        label={t.places.knowledge}
        // a person of a customer has room for it on the phone too
        wide={me.abilities.findCustomers}
        count={articles?.inReview}
        says={t.waiting.inReview}
      />
      {me.abilities.findCustomers && (
        <Place to="/replies" icon={mdiMessageReplyTextOutline} label={t.places.replies} wide />
      )}
      {me.abilities.attend && (
        <Place
          to="/reports"
          icon={mdiChartBar}
          label={t.places.reports}
          wide
          count={delivered}
          says={t.waiting.delivered}
        />
      )}
      {me.abilities.findCustomers && (
        <MoreMenu pathname={pathname} inReview={articles?.inReview} delivered={delivered} />
      )}
      {me.abilities.supervise && <SettingsMenu />}
    </nav>
  )
}

type PlaceProps = {
  to:
    | '/'
    | '/cases'
    | '/commitments'
    | '/coverages'
    | '/customers'
    | '/knowledge'
    | '/replies'
    | '/reports'
    | '/time'
    | '/visits'
  icon: string
  label: string
  count?: number
  /** The count in words. */
  says?: (count: string) => string
  late?: boolean
  /** Also when another address belongs to this place. */
  here?: boolean
  /** Only where there is room; on a phone it stands under «Más». */
  wide?: boolean
}

function Place({ to, icon, label, count, says, late, here, wide }: PlaceProps) {
  const t = useText(shellText)
  const waiting = count ? shownCount(count, t.many) : undefined
  return (
    <Link
      to={to}
      className="app-place"
      data-here={here || undefined}
      data-wide={wide || undefined}
      activeOptions={{ exact: to === '/' || to === '/customers' }}
    >
      <span className="app-place-icon">
        <Icon path={icon} size={22} />
        <Waiting count={count} late={late} />
      </span>
      <span className="app-place-label">{label}</span>
      {waiting && says && <span className="visually-hidden">, {says(waiting)}</span>}
    </Link>
  )
}

/** How much waits, for the eye; nothing where nothing does. */
function Waiting({ count, late }: Pick<PlaceProps, 'count' | 'late'>) {
  const t = useText(shellText)
  if (!count) return null
  return (
    <span className="app-place-count" data-late={late || undefined} aria-hidden>
      {shownCount(count, t.many)}
    </span>
  )
}

type MoreProps = { pathname: string; inReview?: number; delivered?: number }

/** On a phone: the places that are needed less often there. */
function MoreMenu({ pathname, inReview = 0, delivered = 0 }: MoreProps) {
  const t = useText(shellText)
  const { abilities } = useMe()
  const review = inReview ? t.waiting.inReview(shownCount(inReview, t.many)) : undefined
  const toRead = delivered ? t.waiting.delivered(shownCount(delivered, t.many)) : undefined
  const waits = [review, toRead].filter(Boolean).join(', ')
  const places = [
    { to: '/coverages', icon: mdiShieldCheckOutline, label: t.places.coverages },
    { to: '/customers', icon: mdiDomain, label: t.places.customers },
    { to: '/visits', icon: mdiCarOutline, label: t.places.visits },
    { to: '/knowledge', icon: mdiBookOpenPageVariantOutline, label: t.places.knowledge, waits: review },
    { to: '/replies', icon: mdiMessageReplyTextOutline, label: t.places.replies },
    ...(abilities.attend
      ? ([{ to: '/reports', icon: mdiChartBar, label: t.places.reports, waits: toRead }] as const)
      : []),
  ] as const
  const here = pathname === '/customers' || /^\/(coverages|knowledge|replies|reports|settings|visits)/.test(pathname)
  return (
    <Menu position="top-end" width={280} shadow="md" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className="app-place" data-narrow data-here={here || undefined}>
          <span className="app-place-icon">
            <Icon path={mdiDotsHorizontal} size={22} />
            <Waiting count={inReview + delivered} />
          </span>
          <span className="app-place-label">{t.places.more}</span>
          {waits && <span className="visually-hidden">, {waits}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, icon, label, ...one }) => (
          <Menu.Item key={to} leftSection={<Icon path={icon} />} renderRoot={(props) => <Link to={to} {...props} />}>
            {label}
            {'waits' in one && one.waits && ` (${one.waits})`}
          </Menu.Item>
        ))}
        <Menu.Item component="a" href="/terreno" leftSection={<Icon path={mdiCellphone} />}>
          {t.places.field}
        </Menu.Item>
        {abilities.supervise && <Menu.Label>{t.places.settings}</Menu.Label>}
        <SettingsItems />
      </Menu.Dropdown>
    </Menu>
  )
}

function SettingsMenu() {
  const t = useText(shellText)
  return (
    <Menu position="right-end" width={280} shadow="md" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className="app-place app-place-last" data-wide>
          <span className="app-place-icon">
            <Icon path={mdiCogOutline} size={22} />
          </span>
          <span className="app-place-label">{t.places.settings}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <SettingsItems />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The screens on which the company is set up, as far as this person may open them. */
function SettingsItems() {
  const t = useText(shellText)
  const { abilities } = useMe()
  return (
    <>
      {settingsPlacesOf(abilities).map(({ to, name, icon }) => (
        <Menu.Item key={to} leftSection={<Icon path={icon} />} renderRoot={(props) => <Link to={to} {...props} />}>
          {t.settings[name]}
        </Menu.Item>
      ))}
      {abilities.administer && (
        <>
          <Menu.Divider />
          <Menu.Item component="a" href="/api/docs" leftSection={<Icon path={mdiApi} />}>
            {t.settings.api}
          </Menu.Item>
        </>
      )}
    </>
  )
}
