import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { erpCodesText } from '../../erp-codes.text.ts'
import { CodeFinder } from './CodeFinder.tsx'
import { type CompanyCode, useCompanyName, useSaveCode } from './codes.api.ts'

type Props = { customerId: string; one: CompanyCode; mayEdit: boolean }

/** A company, the customer's code there, and the ways to another one. */
export function CodeRow({ customerId, one: { company, code }, mayEdit }: Props) {
  const t = useText(erpCodesText)
  const name = useCompanyName()(company)
  const [doing, setDoing] = useState<'finding' | 'clearing'>()
  const change = useRef<HTMLButtonElement>(null)
  const back = () => {
    setDoing(undefined)
    change.current?.focus()
  }
  const save = useSaveCode(customerId, company, back)
  return (
    <li className="erp-item">
      <Group justify="space-between" gap="xs" py={6}>
        <div className="erp-fold-text">
          {name}
          <div className="erp-facts">
            <span>{code === null ? t.none : t.code(code)}</span>
          </div>
        </div>
        {mayEdit && (
          <Group gap="xs">
            <Button
              ref={change}
              size="xs"
              variant="default"
              aria-label={(code === null ? t.giveIn : t.changeIn)(name)}
              aria-expanded={doing === 'finding'}
              onClick={() => setDoing(doing === 'finding' ? undefined : 'finding')}
            >
              {code === null ? t.give : t.change}
            </Button>
            {code !== null && (
              <Button
                size="xs"
                variant={doing === 'clearing' ? 'filled' : 'default'}
                color="red"
                aria-label={doing === 'clearing' ? undefined : t.clearIn(name)}
                loading={save.isPending && save.variables === null}
                onClick={() => (doing === 'clearing' ? save.mutate(null) : setDoing('clearing'))}
              >
                {doing === 'clearing' ? t.clearAgain : t.clear}
              </Button>
            )}
            {doing && (
              <Button size="xs" variant="subtle" onClick={back}>
                {t.cancel}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {doing === 'finding' && (
        <CodeFinder
          customerId={customerId}
          company={company}
          busy={save.isPending ? (save.variables ?? undefined) : undefined}
          onChoose={save.mutate}
        />
      )}
    </li>
  )
}
