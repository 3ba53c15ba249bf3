import { Alert, NativeSelect, Text } from '@mantine/core'
import { useId } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { type Encryption, encryption } from '../../erp-settings.contract.ts'
import { erpEncryptionText } from '../../erp-encryption.text.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import type { Typed } from './typed.ts'

/** How loudly a choice is warned of. */
const WARNED: Partial<Record<Encryption, 'orange' | 'red'>> = { old: 'orange', none: 'red' }

type Props = {
  kind: Typed['kind']
  value: Encryption
  error: string | undefined
  onChange: (encryption: Encryption) => void
}

/** How the line is protected, what that means, and what is weak about it. */
export function EncryptionField({ kind, value, error, onChange }: Props) {
  const t = useText(erpSettingsText)
  const { help: words } = useText(erpEncryptionText)
  const help = useId()
  const offered = encryption.options.filter((one) => one === value || one !== 'old' || kind !== 'postgres')
  const warned = WARNED[value]
  const said = { ...words.sqlServer, ...words[kind] }[value]
  return (
    <div>
      <NativeSelect
        label={t.encryption}
        aria-describedby={help}
        value={value}
        error={error}
        data={offered.map((one) => ({ value: one, label: t.encryptions[one] }))}
        onChange={(event) => onChange(event.currentTarget.value as Encryption)}
        maw={360}
      />
      <div id={help} aria-live="polite" className="erp-encryption">
        {warned ? (
          <Alert color={warned} p="xs">
            {said}
          </Alert>
        ) : (
          <Text size="sm" c="dimmed">
            {said}
          </Text>
        )}
      </div>
    </div>
  )
}
