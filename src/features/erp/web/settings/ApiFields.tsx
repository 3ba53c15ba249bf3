import { NumberInput, TextInput } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import type { SettingsFormState } from './use-settings-form.ts'

const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']

/** Where Softland's own API is, and how the company is called that its key opens. */
export function ApiFields({ form }: { form: SettingsFormState }) {
  const t = useText(erpSettingsText)
  const { typed, errors, set } = form
  const text = (name: 'host' | 'path' | 'database', label: string, most: number) => ({
    label,
    inputWrapperOrder: ORDER,
    maxLength: most,
    autoComplete: 'off',
    spellCheck: false,
    value: typed[name],
    error: errors[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput
        {...text('host', t.apiHost, 500)}
        required
        autoCapitalize="none"
        placeholder="https://api.empresa.cl/softland"
        description={t.apiHostHelp}
        onBlur={form.split}
      />
      <NumberInput
        label={t.port}
        inputWrapperOrder={ORDER}
        placeholder={typed.encryption === 'none' ? '80' : '443'}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={typed.port}
        error={errors.port}
        onChange={(port) => set({ port })}
      />
      <TextInput {...text('path', t.apiPath, 200)} autoCapitalize="none" description={t.apiPathHelp} />
      <TextInput {...text('database', t.apiCompany, 128)} required description={t.apiCompanyHelp} />
    </>
  )
}
