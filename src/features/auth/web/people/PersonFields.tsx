import { Select, Stack, Text, TextInput } from '@mantine/core'
import { roles, type Role } from '../../../../platform/shared/actor.ts'
import { useText } from '../../../../platform/web/language.ts'
import { peopleText, rolesText } from '../../people.text.ts'
import type { ChosenCustomer, CustomerFieldType } from './customer-field.ts'

export type PersonForm = { name: string; email: string; role: Role; customer: ChosenCustomer | null }

type Props = {
  form: PersonForm
  errors: Record<string, string>
  /** Why the role stays as it is. */
  roleFixed?: string
  roleHelp?: string
  CustomerField: CustomerFieldType
  onChange: (form: PersonForm) => void
}

/** Name, e-mail, role; the customer of those who are contacts. */
export function PersonFields({ form, errors, roleFixed, roleHelp, CustomerField, onChange }: Props) {
  const t = useText(peopleText)
  const role = useText(rolesText)
  return (
    <Stack gap="sm">
      <TextInput
        label={t.name}
        required
        data-autofocus
        maxLength={120}
        autoComplete="off"
        value={form.name}
        error={errors.name}
        onChange={(event) => onChange({ ...form, name: event.currentTarget.value })}
      />
      <TextInput
        label={t.email}
        required
        type="email"
        maxLength={254}
        autoComplete="off"
        value={form.email}
        error={errors.email}
        onChange={(event) => onChange({ ...form, email: event.currentTarget.value })}
      />
      <Select
        label={t.role}
        description={roleFixed ?? [role.explained[form.role], roleHelp].filter(Boolean).join(' ')}
        required
        allowDeselect={false}
        maxDropdownHeight={320}
        disabled={roleFixed !== undefined}
        data={roles.map((value) => ({ value, label: role.names[value] }))}
        renderOption={({ option }) => (
          <div>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" c="dimmed">
              {role.explained[option.value as Role]}
            </Text>
          </div>
        )}
        value={form.role}
        error={errors.role}
        onChange={(value) => onChange({ ...form, role: value as Role })}
      />
      {form.role === 'contact' && (
        <CustomerField
          label={t.customer}
          description={t.customerHelp}
          value={form.customer}
          error={errors.customerId}
          onChange={(customer) => onChange({ ...form, customer })}
        />
      )}
    </Stack>
  )
}

/** As the server takes it. */
export const sentForm = ({ name, email, role, customer }: PersonForm) => ({
  name,
  email,
  role,
  customerId: role === 'contact' ? (customer?.id ?? null) : null,
})
