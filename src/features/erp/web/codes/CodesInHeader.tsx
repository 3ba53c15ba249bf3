import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { erpCodesText } from '../../erp-codes.text.ts'
import { useCompanies } from '../company/companies.api.ts'
import { CodesDialog } from './CodesDialog.tsx'

type Props = {
  customerId: string
  /** Its code in the first company: all there is where no other is read, or as long as theirs are not known. */
  first: string | null
}

/** What a customer is called in all companies of the ERP; leads to where that is changed. */
export function CodesInHeader({ customerId, first }: Props) {
  const t = useText(erpCodesText)
  const [open, setOpen] = useState(false)
  const { companies } = useCompanies(customerId)
  if (companies.length < 2) return first && <span>{t.inAll([first])}</span>
  const nameOf = (company: number, name: string | null) => name ?? t.numbered(company)
  const told = companies.map(({ company, name, code }) => t.codeIn(nameOf(company, name), code))
  const codes = companies.flatMap(({ code }) => code ?? [])
  return (
    <>
      <Anchor component="button" type="button" size="sm" title={told.join('\n')} onClick={() => setOpen(true)}>
        {t.inAll(codes)}
      </Anchor>
      {open && <CodesDialog customerId={customerId} onClose={() => setOpen(false)} />}
    </>
  )
}
