import { NumberInput, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { PasswordField } from '../../../../platform/web/PasswordField.tsx'
import { serverKind } from '../../erp-settings.contract.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { ApiFields } from './ApiFields.tsx'
import { EncryptionField } from './EncryptionField.tsx'
import type { Typed } from './typed.ts'
import type { SettingsFormState } from './use-settings-form.ts'
import '../erp.css'
import './settings.css'

/** What helps stands below, so that fields of a row are on one line. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']

type Props = { form: SettingsFormState }

/** Where the ERP is and who reads it. */
export function ConnectionFields({ form }: Props) {
  const t = useText(erpSettingsText)
  const { typed, errors, set } = form
  const isSqlServer = typed.kind === 'sqlServer'
  const isApi = typed.kind === 'softlandApi'
  const text = (name: 'host' | 'instance' | 'database' | 'user', most: number) => ({
    label: t[name],
    inputWrapperOrder: ORDER,
    maxLength: most,
    autoComplete: 'off',
    autoCapitalize: 'none',
    spellCheck: false,
    value: typed[name],
    error: errors[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <Text size="sm">
        {isApi ? t.explainApi : t.explain} <span className="erp-quiet">{t.headless}</span>
      </Text>
      <div>
        <Text size="sm" fw={500} id="erp-kind" mb={4}>
          {t.kind}
        </Text>
        <SegmentedControl
          aria-labelledby="erp-kind"
          className="erp-kinds"
          value={typed.kind}
          onChange={(kind) => form.choose(kind as Typed['kind'])}
          data={serverKind.options.map((value) => ({ value, label: t.kinds[value] }))}
        />
        {form.inUse && (
          <Text size="sm" mt={6} role="status">
            {t.inUse(t.kinds[form.inUse])}
          </Text>
        )}
      </div>
      <div className="erp-fields" data-kind={typed.kind}>
        {isApi ? (
          <ApiFields form={form} />
        ) : (
          <>
            <TextInput
              {...text('host', 300)}
              required
              description={isSqlServer ? t.hostHelp : t.hostHelpPostgres}
              onBlur={form.split}
            />
            <NumberInput
              label={t.port}
              inputWrapperOrder={ORDER}
              placeholder={isSqlServer ? (typed.instance ? '' : '1433') : '5432'}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              value={typed.port}
              error={errors.port}
              onChange={(port) => set({ port })}
            />
            {isSqlServer && <TextInput {...text('instance', 60)} description={t.instanceHelp} />}
            <TextInput {...text('database', 128)} required description={t.databaseHelp} />
            <TextInput {...text('user', 128)} required />
          </>
        )}
        <PasswordField
          label={isApi ? t.apiKey : t.password}
          inputWrapperOrder={ORDER}
          description={passwordHelp(form, t)}
          maxLength={256}
          autoComplete="new-password"
          placeholder={form.isKept ? t.kept : undefined}
          value={form.password}
          error={errors.password}
          aria-invalid={Boolean(errors.password) || undefined}
          onChange={(event) => form.setPassword(event.currentTarget.value)}
        />
      </div>
      <EncryptionField
        kind={typed.kind}
        value={typed.encryption}
        error={errors.encryption}
        onChange={(encryption) => set({ encryption })}
      />
    </>
  )
}

function passwordHelp({ isKept, isLost }: SettingsFormState, t: (typeof erpSettingsText)['es']): string {
  if (isLost) return t.passwordLost
  return isKept ? t.passwordKept : t.passwordSealed
}
