import { Button, Kbd, Stack, Tabs, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { mdiPlus } from '@mdi/js'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { useMe } from '../../../features/auth/web/session.ts'
import { useCaseDraft } from '../../../features/cases/web/register/case-draft.ts'
import { CustomerHeader } from '../../../features/customers/web/CustomerHeader.tsx'
import { CodesInHeader } from '../../../features/erp/web/codes/CodesInHeader.tsx'
import { useChosenCompany } from '../../../features/erp/web/company/companies.api.ts'
import { inAddress } from '../../../features/erp/web/company/company.ts'
import { useErpPanels } from '../../../features/erp/web/panels.ts'
import { goToPanel } from '../../../features/erp/web/rows/arrival.ts'
import { useLogTimeKey } from '../../../features/time-entries/web/log-time-key.ts'
import { OrderDialog } from '../../../features/visits/web/order/OrderDialog.tsx'
import { Problem } from '../../../platform/web/call.ts'
import { Loading, Refused } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { attendText } from './attend/attend.text.ts'
import { ErpTab } from './attend/ErpTab.tsx'
import { RegisterSide } from './attend/RegisterSide.tsx'
import { Signs } from './attend/Signs.tsx'
import { Summary } from './attend/Summary.tsx'
import { useAttendShortcuts } from './attend/use-attend-shortcuts.ts'
import { useOverview } from './attend/use-overview.ts'
import './attend/attend.css'

const route = getRouteApi('/customers/$id')
const SUMMARY = 'summary'

/** Atención a Clientes: the whole customer at one glance, and the place to register what is reported. */
export function AttendPage() {
  const { id } = route.useParams()
  const [led, setLed] = useState<{ to: string; key: string }>()
  // who is led to the record that stays goes on where the keyboard was
  const key = led?.to === id ? led.key : id
  return <Attending key={key} id={id} onLed={(to) => setLed({ to, key })} />
}

function Attending({ id, onLed }: { id: string; onLed: (to: string) => void }) {
  const t = useText(attendText)
  const { tab, register, company: asked } = route.useSearch()
  const navigate = route.useNavigate()
  const { overview, viewers } = useOverview(id, onLed)
  const { company, companies } = useChosenCompany(id, asked)
  const erpPanels = useErpPanels(company).filter((panel) => panel !== 'account')
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const tabs = useId()
  const button = useRef<HTMLButtonElement>(null)
  const { change } = useCaseDraft(id)
  const me = useMe()
  const [prefilled, setPrefilled] = useState(0)
  const [sending, setSending] = useState(false)
  const { data } = overview
  const mayRegister = data?.customer.abilities.registerCase ?? false
  const send = data?.customer.active && me.abilities.attend && (() => setSending(true))
  const registering = Boolean(register && data && mayRegister)
  const hasAccount = Boolean(data && (data.accounts.length || data.account.problem !== 'notConfigured'))
  usePageTitle(data?.customer.name)

  const show = (tab: string | null) =>
    void navigate({
      search: (now) => ({ ...now, tab: erpPanels.find((panel) => panel === tab) }),
      replace: true,
      resetScroll: false,
    })
  const showCompany = (next: number) =>
    void navigate({
      search: (now) => ({ ...now, company: inAddress(next).company }),
      replace: true,
      resetScroll: false,
    })
  const setRegistering = (on: boolean) => {
    if (on && registering) document.querySelector<HTMLElement>('.attend-side [data-autofocus]')?.focus()
    void navigate({
      search: (now) => ({ ...now, register: on || undefined }),
      replace: true,
      resetScroll: false,
    })
    if (!on) setTimeout(() => button.current?.focus())
  }
  const registerWith = (part: Parameters<typeof change>[0]) => {
    change(part)
    setPrefilled(prefilled + 1)
    setRegistering(true)
  }
  useLogTimeKey(data && me.abilities.findCustomers ? { customer: data.customer } : undefined)
  useAttendShortcuts({
    register: mayRegister && (() => setRegistering(true)),
    send,
    cases: data?.pendingCases ?? [],
    panels: erpPanels,
    hasAccount,
    customerId: id,
    company,
    show,
  })

  if (overview.error && !data) return <NotShown error={overview.error} again={overview.refetch} />
  return (
    <div className="attend" data-registering={registering || undefined}>
      <div className="attend-info">
        {hasAccount && <ToAccount onGo={() => show(null)} />}
        {data ? (
          <CustomerHeader
            customer={data.customer}
            codes={<CodesInHeader customerId={id} first={data.customer.erpCode} />}
            aside={
              <div className="attend-aside">
                {mayRegister && (
                  <Button
                    ref={button}
                    className="attend-register"
                    leftSection={<Icon path={mdiPlus} />}
                    rightSection={
                      <Kbd size="xs" aria-hidden>
                        n
                      </Kbd>
                    }
                    aria-keyshortcuts="n"
                    aria-expanded={registering}
                    onClick={() => setRegistering(true)}
                  >
                    {narrow ? t.registerShort : t.register}
                  </Button>
                )}
                <Signs overview={data} viewers={viewers} />
              </div>
            }
          />
        ) : (
          <Loading lines={2} />
        )}
        <Tabs id={tabs} value={tab ?? SUMMARY} onChange={show} keepMounted={false} mt="xs">
          {erpPanels.length > 0 && (
            <Tabs.List aria-label={t.tabsLabel} mb="sm" className="attend-tabs">
              <Tabs.Tab value={SUMMARY}>{t.summary}</Tabs.Tab>
              {erpPanels.map((panel) => (
                <Tabs.Tab key={panel} value={panel}>
                  {t.tabs[panel]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          )}
          {(tab ?? SUMMARY) === SUMMARY ? (
            <Summary
              customerId={id}
              overview={overview}
              onUse={mayRegister ? registerWith : undefined}
              onSend={send || undefined}
              tabId={erpPanels.length > 0 ? `${tabs}-tab-${SUMMARY}` : undefined}
            />
          ) : (
            <Tabs.Panel value={tab!}>
              <ErpTab panel={tab!} customerId={id} company={company} companies={companies} onChoose={showCompany} />
            </Tabs.Panel>
          )}
        </Tabs>
      </div>
      {sending && <OrderDialog of={{ customer: data!.customer }} onClose={() => setSending(false)} />}
      {registering && (
        <RegisterSide
          key={prefilled}
          // what is typed is of this address until it leads to the record that stays
          overview={{ ...data!, customer: { ...data!.customer, id } }}
          onClose={() => setRegistering(false)}
        />
      )}
    </div>
  )
}

/** The first stop of the screen, seen when it is reached: to what is owed, past everything else. */
function ToAccount({ onGo }: { onGo: () => void }) {
  const t = useText(attendText)
  return (
    <a
      className="skip-link"
      href="#account"
      onClick={(event) => {
        event.preventDefault()
        onGo()
        goToPanel('account')
      }}
    >
      {t.toAccount}
    </a>
  )
}

function NotShown({ error, again }: { error: Error; again: () => unknown }) {
  const t = useText(attendText)
  if (!(error instanceof Problem) || error.status !== 404)
    return (
      <Stack>
        <Title order={1} className="visually-hidden">
          {t.tabsLabel}
        </Title>
        <Refused error={error} again={again} />
      </Stack>
    )
  return (
    <Stack align="flex-start" className="route-face">
      <Title order={1} size="h2">
        {t.missing}
      </Title>
      <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
        {t.missingBack}
      </Button>
    </Stack>
  )
}
