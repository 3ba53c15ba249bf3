import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { erpCodesText } from '../../erp-codes.text.ts'
import { useErpStatus } from '../panels.ts'
import { CodesDialog } from './CodesDialog.tsx'

/** Leads to the codes of a customer in the companies of the ERP; nothing where there is only one company. */
export function CompanyCodes({ customerId, quiet }: { customerId: string; quiet?: boolean }) {
  const t = useText(erpCodesText)
  const [open, setOpen] = useState(false)
  const several = (useErpStatus().data?.companies.length ?? 0) > 1
  if (!several) return null
  return (
    <>
      <Button size="compact-sm" variant={quiet ? 'subtle' : 'default'} onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {open && <CodesDialog customerId={customerId} onClose={() => setOpen(false)} />}
    </>
  )
}
