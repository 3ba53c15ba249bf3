import { useText } from '../../../platform/web/language.ts'
import { useClassifications } from '../../settings/web/classifications.ts'
import type { Customer } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'
import type { Field } from './form/RecordField.tsx'

/** The class of a customer as a field; hidden where the company has none. One out of use is offered where it is. */
export function useClassField(customer: Customer | undefined): Field {
  const t = useText(customersText)
  const { data } = useClassifications()
  const classes = data?.customerClasses ?? []
  const fixed = customer !== undefined && !customer.abilities.classify
  const proposed = classes.find((one) => one.isDefault)
  return {
    name: 'classId',
    label: t.fields.classId,
    type: 'choice',
    hidden: classes.length === 0,
    fixed,
    hint: fixed ? t.classFixed : undefined,
    placeholder: proposed && t.ofNoClass(proposed.name),
    choices: classes
      .filter((one) => one.active || one.id === customer?.classId)
      .map(({ id, name, active }) => ({ value: id, label: active ? name : t.inactiveClass(name) })),
  }
}
