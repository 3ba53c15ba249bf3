import { NativeSelect } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { erpImportText } from '../../erp-import.text.ts'
import { useCompanyName } from '../codes/codes.api.ts'

type Props = { companies: { company: number }[]; company: number; onChoose: (company: number) => void }

/** Of which company customers are brought; nothing where there is only one. */
export function ImportCompany({ companies, company, onChoose }: Props) {
  const t = useText(erpImportText)
  const nameOf = useCompanyName()
  if (companies.length < 2) return null
  return (
    <NativeSelect
      aria-label={t.company}
      data={companies.map((one) => ({ value: String(one.company), label: nameOf(one.company) }))}
      value={String(company)}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    />
  )
}
