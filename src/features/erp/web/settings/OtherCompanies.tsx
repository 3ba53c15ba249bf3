import { Button, Group, Stack, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { MOST_OTHERS } from '../../erp-settings.contract.ts'
import { erpOthersText } from '../../erp-others.text.ts'
import { OtherCompany } from './OtherCompany.tsx'
import type { ReadSettings } from './settings.api.ts'
import { withOther } from './typed-others.ts'
import type { SettingsFormState } from './use-settings-form.ts'
import './settings.css'

type Props = { form: SettingsFormState; read: ReadSettings['others'] }

/** Companies that are read beside the first: one line while there is none. */
export function OtherCompanies({ form, read }: Props) {
  const t = useText(erpOthersText)
  const { others } = form.typed
  /** The one that was added here: its database is typed next. */
  const [fresh, setFresh] = useState<number>()
  const adding = useRef<HTMLButtonElement>(null)
  const discoveryOf = (company: number | null) => read.find((one) => one.company === company)?.discovery ?? null
  const add = () => {
    const more = withOther(others, '')
    form.set({ others: more })
    setFresh(more.at(-1)!.key)
  }
  const remove = (key: number) => {
    form.set({ others: others.filter((one) => one.key !== key) })
    requestAnimationFrame(() => adding.current?.focus())
  }
  return (
    <Panel title={t.title} count={others.length || undefined}>
      <Stack gap="sm">
        <Group gap="sm" justify="space-between">
          <Text size="sm" flex="1 1 260px">
            {t.help} {others.length >= MOST_OTHERS && t.most}
          </Text>
          <Button
            ref={adding}
            size="xs"
            variant="default"
            aria-disabled={others.length >= MOST_OTHERS || undefined}
            data-disabled={others.length >= MOST_OTHERS || undefined}
            onClick={() => others.length < MOST_OTHERS && add()}
          >
            {t.add}
          </Button>
        </Group>
        {others.map(({ key, company }, place) => (
          <OtherCompany
            key={key}
            form={form}
            place={place}
            lastFound={discoveryOf(company)}
            isFresh={key === fresh}
            onRemove={() => remove(key)}
          />
        ))}
      </Stack>
    </Panel>
  )
}
