import { Tabs, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { AdminPage } from '../../auth/web/AdminPage.tsx'
import { useMe } from '../../auth/web/session.ts'
import { classificationsText } from '../classifications.text.ts'
import { classificationKind } from '../settings.contract.ts'
import { useClassificationsChanged } from './classifications.ts'
import { KindPanel } from './list/KindPanel.tsx'
import { classificationsSearch } from './list/classifications-search.ts'
import './list/classifications.css'

/** The company's own words, kind by kind. */
export function ClassificationsPage() {
  const t = useText(classificationsText)
  const navigate = useNavigate()
  const { abilities } = useMe()
  // supervisors arrange the topics; the rest is the administrators'
  const kinds = abilities.administer ? classificationKind.options : (['topics'] as const)
  const { kind: asked } = classificationsSearch.parse(useSearch({ strict: false }))
  const kind = kinds.find((one) => one === asked) ?? kinds[0]!
  const changed = useClassificationsChanged()
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // on a phone the tabs are wider than the screen: the open one is shown
    const tab = tabs.current?.querySelector<HTMLElement>(`[data-kind="${kind}"]`)
    if (tabs.current && tab) tabs.current.scrollLeft = tab.offsetLeft - (tabs.current.clientWidth - tab.offsetWidth) / 2
  }, [kind])
  useLive(['settings'], () => void changed())
  return (
    <AdminPage title={t.title} needs="supervise">
      <Text c="dimmed" size="sm">
        {t.explain}
      </Text>
      <Tabs
        value={kind}
        keepMounted={false}
        onChange={(value) =>
          void navigate({
            to: '/settings/classifications',
            search: { kind: classificationKind.parse(value) },
            replace: true,
          })
        }
      >
        <Tabs.List className="kind-tabs" ref={tabs}>
          {kinds.map((value) => (
            <Tabs.Tab key={value} value={value} data-kind={value}>
              {t.kinds[value]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {kinds.map((value) => (
          <Tabs.Panel key={value} value={value} pt="md">
            <KindPanel kind={value} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </AdminPage>
  )
}
