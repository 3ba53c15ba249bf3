import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { standingText } from '../../../coverage/standing.text.ts'
import { ActFromList } from '../../../coverage/web/acts/ActFromList.tsx'
import type { Report, Row } from '../../reports.contract.ts'
import { reportPageText } from '../../report-page.text.ts'

/** In the report of what runs out, each contract can be renewed by who may; afterwards the report is read anew. */
export function useRenewal({ key }: Report): {
  acts: { label: string; of: (row: Row) => ReactNode } | undefined
  dialog: ReactNode
} {
  const t = useText(reportPageText).table
  const { contract } = useText(standingText).kinds
  const me = useMe()
  const queries = useQueryClient()
  const [renewing, setRenewing] = useState<number>()
  if (key !== 'coverages-expiring' || !me.abilities.supervise) return { acts: undefined, dialog: null }
  const of = (row: Row) => {
    const number = Object.values(row.links).find(({ to }) => to === 'coverage')?.id
    // few warranties are ever renewed: their own screen offers it
    if (!number || row.renewedBy || row.kind !== contract) return null
    return (
      <Button
        size="compact-xs"
        variant="light"
        aria-label={t.renewOf(number)}
        onClick={() => setRenewing(Number(number))}
      >
        {t.renew}
      </Button>
    )
  }
  const close = () => {
    setRenewing(undefined)
    void queries.invalidateQueries({ queryKey: ['report'] })
  }
  return {
    acts: { label: t.renewing, of },
    dialog: renewing !== undefined && <ActFromList number={renewing} act="renew" onClose={close} />,
  }
}
