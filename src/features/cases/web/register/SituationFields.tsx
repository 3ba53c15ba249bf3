import { NativeSelect, Select, SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import type { Contact, Equipment } from '../../../customers/customers.contract.ts'
import { useClassifications } from '../../../settings/web/classifications.ts'
import { type Channel, channel } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { PrioritySelect } from '../PrioritySelect.tsx'
import { TopicSelect } from '../TopicSelect.tsx'

type Values = {
  channel: Channel
  contactId: string | null
  equipmentId: string | null
  topicId: string | null
  /** The company's usual one when null. */
  priorityId: string | null
}

type Props = {
  draft: Values
  change: (part: Partial<Values>) => void
  errors: Record<string, string>
  contacts: Contact[]
  equipment: Equipment[]
  /** One more field. */
  children?: ReactNode
}

/** How it came in, from whom, about what, how urgent. */
export function SituationFields({ draft, change, errors, contacts, equipment, children }: Props) {
  const words = useText(casesText)
  const { data } = useClassifications()
  const usual = data?.priorities.find((priority) => priority.isDefault)?.id
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
      <NativeSelect
        label={words.fields.channel}
        value={draft.channel}
        onChange={(event) => change({ channel: event.currentTarget.value as Channel })}
        data={channel.options.map((value) => ({ value, label: words.channels[value] }))}
      />
      <Select
        label={words.fields.contact}
        searchable
        clearable
        filter={foldedFilter}
        value={draft.contactId}
        onChange={(contactId) => change({ contactId })}
        error={errors.contactId}
        data={contacts.filter((one) => one.active).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        label={words.fields.equipment}
        searchable
        clearable
        filter={foldedFilter}
        value={draft.equipmentId}
        onChange={(equipmentId) => change({ equipmentId })}
        error={errors.equipmentId}
        data={equipment
          .filter((one) => one.active)
          .map(({ id, productName, serial }) => ({
            value: id,
            label: [productName, serial].filter(Boolean).join(' · '),
          }))}
      />
      <TopicSelect
        label={words.fields.topic}
        value={draft.topicId}
        onChange={(topicId) => change({ topicId })}
        error={errors.topicId}
      />
      <PrioritySelect
        label={words.fields.priority}
        value={draft.priorityId ?? usual ?? null}
        onChange={(priorityId) => change({ priorityId })}
        allowDeselect={false}
        error={errors.priorityId}
      />
      {children}
    </SimpleGrid>
  )
}
