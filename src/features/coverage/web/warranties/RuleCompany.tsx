import { NativeSelect } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { useCompanyName } from '../../../erp/web/codes/codes.api.ts'
import { useErpStatus } from '../../../erp/web/panels.ts'
import type { WarrantyRule } from '../../warranties.contract.ts'
import { warrantiesText } from '../../warranties.text.ts'

type Props = {
  value: number | null
  /** The one that the rule counts for until now, read or not. */
  former: number | null
  onChange: (company: number | null) => void
  error: string | undefined
}

/** For which company of the ERP a rule counts; nothing where there is only one. */
export function RuleCompany({ value, former, onChange, error }: Props) {
  const t = useText(warrantiesText).rules
  const nameOf = useCompanyName()
  const read = useErpStatus().data?.companies.map(({ company }) => company) ?? []
  const offered = former === null || read.includes(former) ? read : [...read, former]
  if (offered.length < 2) return null
  return (
    <NativeSelect
      label={t.company}
      description={t.companyHint}
      data={[
        { value: '', label: t.allCompanies },
        ...offered.map((company) => ({ value: String(company), label: nameOf(company) })),
      ]}
      value={value === null ? '' : String(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value ? Number(currentTarget.value) : null)}
      error={error}
      // first of all: which codes are offered follows from it
      data-autofocus
    />
  )
}

/** For whom a rule counts, in words; undefined where nobody needs to be told, as there is only one company. */
export function useRuleCompany() {
  const t = useText(warrantiesText).rules
  const nameOf = useCompanyName()
  const several = (useErpStatus().data?.companies.length ?? 0) > 1
  return ({ company }: Pick<WarrantyRule, 'company'>): string | undefined =>
    company === null ? (several ? t.allCompanies : undefined) : several || company > 1 ? nameOf(company) : undefined
}
