import { mdiCarOutline, mdiCashMultiple, mdiFileSearchOutline, mdiPlus } from '@mdi/js'
import { useNavigate } from '@tanstack/react-router'
import type { CaseItem } from '../../../../features/cases/cases.contract.ts'
import type { Panel } from '../../../../features/erp/erp.contract.ts'
import { erpDocumentsText } from '../../../../features/erp/erp-documents.text.ts'
import { inAddress } from '../../../../features/erp/web/company/company.ts'
import {
  documentPanels,
  type DocumentsSearch,
  panelMeant,
} from '../../../../features/erp/web/documents/documents-search.ts'
import { goToPanel } from '../../../../features/erp/web/rows/arrival.ts'
import { visitsText } from '../../../../features/visits/visits.text.ts'
import { useText } from '../../../../platform/web/language.ts'
import { type Shortcut, useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { attendText } from './attend.text.ts'

/** No search of documents is longer. */
const MOST_LETTERS = 60

type Acts = {
  register: (() => void) | false
  /** Sends somebody without a case. */
  send: (() => void) | false | undefined
  /** In the order of the panel: the first nine open with their number. */
  cases: CaseItem[]
  panels: Panel[]
  /** There is one to go to. */
  hasAccount: boolean
  customerId: string
  company: number
  show: (panel: Panel | null) => void
}

/** Keys and palette entries of the customer screen. */
export function useAttendShortcuts({ register, send, cases, panels, hasAccount, customerId, company, show }: Acts) {
  const t = useText(attendText)
  const visits = useText(visitsText)
  const documents = useText(erpDocumentsText)
  const navigate = useNavigate()
  const group = 'screen' as const
  const toDocuments = (search: DocumentsSearch) =>
    void navigate({
      to: '/customers/$id/documents',
      params: { id: customerId },
      search: { ...search, ...inAddress(company) },
    })
  const go = (panel: Panel) => {
    show(panel === 'account' ? null : panel)
    goToPanel(panel)
  }
  const shortcuts: Shortcut[] = panels.map((panel) => ({
    keys: panel === 'invoices' ? 'f' : undefined,
    label: t.showTab(t.tabs[panel]),
    group,
    run: () => go(panel),
  }))
  if (hasAccount)
    shortcuts.unshift({ keys: 's', label: t.toAccount, icon: mdiCashMultiple, group, run: () => go('account') })
  if (register) shortcuts.unshift({ keys: 'n', label: t.register, icon: mdiPlus, group, run: register })
  if (send) shortcuts.push({ keys: 'v', label: visits.panel.send, icon: mdiCarOutline, group, run: send })
  if (documentPanels.some((panel) => panels.includes(panel)))
    shortcuts.push({
      keys: 'd',
      label: documents.open,
      icon: mdiFileSearchOutline,
      group,
      withTyped: {
        label: documents.openWith,
        run: (typed) => toDocuments({ query: typed.slice(0, MOST_LETTERS), panel: panelMeant(typed) }),
      },
      run: () => toDocuments({}),
    })
  if (cases.length)
    shortcuts.push({
      keys: cases.slice(0, 9).map((_, place) => String(place + 1)),
      shown: cases.length > 1 ? `1 … ${Math.min(cases.length, 9)}` : '1',
      label: t.openCase,
      group,
      inPalette: false,
      run: (pressed) => {
        const number = String(cases[Number(pressed) - 1]!.number)
        void navigate({ to: '/cases/$number', params: { number } })
      },
    })
  useShortcuts(shortcuts)
}
