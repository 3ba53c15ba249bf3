import { Input, NumberInput, SegmentedControl, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import { type WarrantyRule, warrantyRulesApi } from '../../warranties.contract.ts'
import { warrantiesText } from '../../warranties.text.ts'
import { useActDraft } from '../acts/act-draft.ts'
import { errorsOf, isComplete } from '../acts/act-errors.ts'
import { ActFrame } from '../acts/ActFrame.tsx'
import { CodeField } from './CodeField.tsx'
import { RuleCompany } from './RuleCompany.tsx'
import { useRulesChanged } from './warranties.api.ts'

type Props = {
  /** The rule to change; a new one when missing. */
  rule?: WarrantyRule
  /** The company's types of warranty that are in use. */
  types: CoverageType[]
  onClose: () => void
}

type Draft = {
  company: number | null
  of: 'product' | 'group'
  code: string
  typeId: string | null
  months: number | ''
}

/** Says how long a product or a group is under warranty, and of which type. */
export function RuleForm({ rule, types, onClose }: Props) {
  const t = useText(warrantiesText).rules
  const changed = useRulesChanged()
  const [idempotencyKey] = useState(() => crypto.randomUUID() as string)
  const only = types.length === 1 ? types[0] : undefined
  const initial: Draft = {
    company: rule?.company ?? null,
    of: rule?.productGroup ? 'group' : 'product',
    code: rule?.productCode ?? rule?.productGroup ?? '',
    typeId: rule?.type.id ?? only?.id ?? null,
    months: rule?.months ?? only?.durationMonths ?? '',
  }
  const key = rule ? `warranty-rule.${rule.id}.${rule.version}` : 'warranty-rule.new'
  const { draft, change, clear, tried, setTried } = useActDraft(key, initial)
  const { company = null, of, code, typeId, months } = draft
  const leave = () => {
    clear()
    onClose()
  }
  const save = useMutation({
    mutationFn: () => {
      const body = { company, typeId: typeId!, months: Number(months) }
      if (rule)
        return call(warrantyRulesApi.save, { params: { id: rule.id }, body: { ...body, version: rule.version } })
      const about = of === 'product' ? { productCode: code } : { productGroup: code }
      return call(warrantyRulesApi.add, { body: { ...body, ...about } }, { idempotencyKey })
    },
    onSuccess: () => {
      leave()
      tellDone(rule ? t.saved : t.added)
      void changed()
    },
  })
  const lacks = {
    [of === 'product' ? 'productCode' : 'productGroup']: code.trim() ? undefined : t.needs[of],
    typeId: typeId ? undefined : t.needs.type,
    months: months === '' || months < 1 || months > 240 ? t.needs.months : undefined,
  }
  const errors = errorsOf({ lacks, tried, error: save.error })
  const choose = (id: string | null) => {
    const type = types.find((one) => one.id === id)
    const untouched = months === '' || types.some((one) => one.id === typeId && one.durationMonths === months)
    change({ typeId: id, ...(type && untouched && !rule ? { months: type.durationMonths } : {}) })
  }
  return (
    <ActFrame
      title={rule ? t.editTitle(rule.name) : t.addTitle}
      send={rule ? t.save : t.add}
      sending={save.isPending}
      error={save.error}
      fields={['company', 'productCode', 'productGroup', 'typeId', 'months']}
      onSend={() => {
        setTried(true)
        if (isComplete(lacks)) save.mutate()
      }}
      onClose={onClose}
      onDiscard={JSON.stringify(draft) === JSON.stringify(initial) ? undefined : leave}
    >
      <RuleCompany
        value={company}
        former={rule?.company ?? null}
        // its codes are others
        onChange={(chosen) => change({ company: chosen, ...(rule ? {} : { code: '' }) })}
        error={errors.company}
      />
      {!rule && (
        <>
          <Input.Wrapper label={t.of} labelElement="div">
            <div>
              <SegmentedControl
                aria-label={t.of}
                value={of}
                onChange={(value) => change({ of: value as Draft['of'], code: '' })}
                data={(['product', 'group'] as const).map((one) => ({ value: one, label: t.kinds[one] }))}
              />
            </div>
          </Input.Wrapper>
          <CodeField
            key={`${of} ${company}`}
            of={of}
            company={company}
            value={code}
            onChange={(code) => change({ code })}
            error={errors.productCode ?? errors.productGroup}
          />
        </>
      )}
      <Select
        label={t.type}
        required
        allowDeselect={false}
        value={typeId}
        onChange={choose}
        data={offered(types, rule)}
        error={errors.typeId}
      />
      <NumberInput
        label={t.months}
        required
        min={1}
        max={240}
        allowDecimal={false}
        value={months}
        onChange={(value) => change({ months: typeof value === 'number' ? value : '' })}
        error={errors.months}
        maw={140}
      />
    </ActFrame>
  )
}

/** Types in use, and the one that the rule has. */
function offered(types: CoverageType[], rule: WarrantyRule | undefined) {
  const all = types.map(({ id, name }) => ({ value: id, label: name }))
  return !rule || types.some(({ id }) => id === rule.type.id)
    ? all
    : [{ value: rule.type.id, label: rule.type.name }, ...all]
}
