import { Button } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { erpImportText } from '../../erp-import.text.ts'
import { useBringAnyway } from './import.api.ts'

type Props = { code: string; name: string; company: number }

/** Somebody knows that this one is a customer, which the ERP does not tell; later imports find it here. */
export function BringAnyway({ code, name, company }: Props) {
  const t = useText(erpImportText)
  const bring = useBringAnyway(company)
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        mt={4}
        aria-label={t.bringNamed(name)}
        loading={bring.isPending}
        onClick={() => bring.mutate({ code, name })}
      >
        {t.bring}
      </Button>
    </div>
  )
}
