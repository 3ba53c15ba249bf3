import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { erpCodesText } from '../../erp-codes.text.ts'
import { CodeFinder, type Typed } from './CodeFinder.tsx'
import { type Begun, type CompanyCode, useCompanyName, useSaveCode } from './codes.api.ts'

/** What is being done, in one company at a time. */
export type Doing = { company: number; what: 'finding' | 'clearing' }

type Props = {
  customerId: string
  one: CompanyCode
  /** Of the customer, and so of its codes. */
  version: number
  mayEdit: boolean
  /** The keyboard starts here. */
  isFirst: boolean
  doing: Doing['what'] | undefined
  onDo: (what: Doing['what'] | undefined) => void
}

/** The button that finds another code. */
export const changeId = (company: number) => `change-code-${company}`

/** A company, the customer's code there, and the ways to another one. */
export function CodeRow({ customerId, one: { company, code }, version, mayEdit, isFirst, doing, onDo }: Props) {
  const t = useText(erpCodesText)
  const name = useCompanyName()(company)
  const [typed, setTyped] = useState<Typed>()
  const change = useRef<HTMLButtonElement>(null)
  const back = () => {
    onDo(undefined)
    change.current?.focus()
  }
  const [begun, setBegun] = useState<Begun>({ company, code, version })
  const [wanted, setWanted] = useState<string | null>()
  const begin = (what: Doing['what'] | undefined) => {
    setBegun({ company, code, version })
    onDo(what)
  }
  const saving = useSaveCode(customerId, begun, () => {
    setTyped(undefined)
    back()
  })
  const save = (code: string | null) => {
    setWanted(code)
    saving.save(code)
  }
  const told = (code: string | null) => (code === null ? t.none : t.code(code))
  return (
    <li className="erp-item">
      <Group justify="space-between" gap="xs" py={6}>
        <div className="erp-fold-text erp-code-of">
          {name}
          <div className="erp-facts">
            <span>{told(code)}</span>
          </div>
        </div>
        {mayEdit && (
          <Group gap="xs">
            <Button
              ref={change}
              id={changeId(company)}
              size="xs"
              variant="default"
              aria-label={(code === null ? t.giveIn : t.changeIn)(name)}
              aria-expanded={doing === 'finding'}
              data-autofocus={isFirst || undefined}
              onClick={() => begin(doing === 'finding' ? undefined : 'finding')}
            >
              {code === null ? t.give : t.change}
            </Button>
            {code !== null && (
              <Button
                size="xs"
                variant={doing === 'clearing' ? 'filled' : 'default'}
                color="red"
                aria-label={doing === 'clearing' ? undefined : t.clearIn(name)}
                loading={saving.saving && wanted === null}
                onClick={() => (doing === 'clearing' ? save(null) : begin('clearing'))}
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
      {doing && saving.current && (
        <StaleNotice
          changes={[{ label: name, from: told(begun.code), to: told(saving.current.code) }]}
          onMine={() => save(wanted ?? null)}
          onTheirs={() => {
            saving.keepTheirs()
            back()
          }}
        >
          {t.wanted(told(wanted ?? null))}
        </StaleNotice>
      )}
      {doing === 'finding' && (
        <CodeFinder
          customerId={customerId}
          company={company}
          typed={typed}
          onType={setTyped}
          busy={saving.saving ? (wanted ?? undefined) : undefined}
          onChoose={save}
        />
      )}
    </li>
  )
}
