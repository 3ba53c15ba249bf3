import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { serialsRole } from '../../erp-settings.contract.ts'
import { erpSerialsText } from '../../erp-serials.text.ts'
import { fits, isWhole, type Suggestion } from '../../serials.rules.ts'
import type { Discovery } from './Found.tsx'
import { SerialsResult } from './SerialsResult.tsx'
import type { ChoicesForm } from './choices-form.ts'
import type { TypedSerials } from './typed-choices.ts'
import './settings.css'

type Tables = Discovery['serialTables']
const OPTIONAL = new Set(['line', 'product'])

export function SerialsPanel({ form }: { form: ChoicesForm }) {
  const t = useText(erpSerialsText)
  return (
    <Panel title={t.title}>
      <SerialsFields form={form} />
    </Panel>
  )
}

/** In which table of the ERP the serials of what was sold stand; short while none was found or chosen. */
export function SerialsFields({ form }: { form: ChoicesForm }) {
  const t = useText(erpSerialsText)
  const [opened, setOpened] = useState(false)
  const { serials } = form.typed
  const tables = form.found?.discovery.serialTables
  const open = opened || serials !== null || tables?.some(({ suggestion }) => isWhole(suggestion))
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t.help}
      </Text>
      {open ? (
        <>
          <TableField form={form} tables={tables ?? []} onChoose={() => setOpened(true)} />
          {serials && <ColumnFields form={form} serials={serials} tables={tables ?? []} />}
          {serials && <SerialsResult form={form} />}
        </>
      ) : tables ? (
        <Group gap="sm">
          <Text size="sm">{t.none}</Text>
          {tables.length > 0 && (
            <Button variant="default" size="xs" onClick={() => setOpened(true)}>
              {t.choose}
            </Button>
          )}
        </Group>
      ) : (
        <Text size="sm">{t.untested}</Text>
      )}
    </Stack>
  )
}

type TableProps = {
  form: ChoicesForm
  tables: Tables
  /** Where none is chosen the field stays, with the keyboard in it. */
  onChoose: () => void
}

function TableField({ form, tables, onChoose }: TableProps) {
  const t = useText(erpSerialsText)
  const { typed, errors, set } = form
  const chosen = typed.serials?.table ?? ''
  const offered = tables.map(({ table, suggestion }) => ({
    value: table,
    label: isWhole(suggestion) ? t.plain(table) : table,
  }))
  const kept = chosen && !tables.some(({ table }) => table === chosen) ? [{ value: chosen, label: chosen }] : []
  const choose = (table: string) => {
    const found = tables.find((one) => one.table === table)
    onChoose()
    set({ serials: table ? { table, ...filled(found?.suggestion) } : null })
  }
  return (
    <NativeSelect
      label={t.table}
      value={chosen}
      error={errors['serials.table']}
      data={[{ value: '', label: t.noTable }, ...kept, ...offered]}
      onChange={(event) => choose(event.currentTarget.value)}
      maw={420}
    />
  )
}

/** What a table suggests, as it stands in the form. */
const filled = (suggestion: Suggestion | undefined): Omit<TypedSerials, 'table'> => ({
  serial: suggestion?.serial ?? '',
  kind: suggestion?.kind ?? '',
  document: suggestion?.document ?? '',
  line: suggestion?.line ?? '',
  product: suggestion?.product ?? '',
})

type ColumnProps = { form: ChoicesForm; serials: TypedSerials; tables: Tables }

/** Each column is chosen among those that can be it by their type. */
function ColumnFields({ form, serials, tables }: ColumnProps) {
  const t = useText(erpSerialsText)
  const columns = tables.find(({ table }) => table === serials.table)?.columns ?? []
  return (
    <div className="erp-fields">
      {serialsRole.options.map((role) => {
        const chosen = serials[role]
        const offered = columns.filter(({ type }) => fits(role, type))
        const kept = chosen && !offered.some(({ name }) => name === chosen) ? [{ value: chosen, label: chosen }] : []
        const none = { value: '', label: OPTIONAL.has(role) ? t.without : t.notChosen }
        return (
          <NativeSelect
            key={role}
            label={t.roles[role]}
            description={t.roleHelp[role]}
            value={chosen}
            error={form.errors[`serials.${role}`]}
            data={[none, ...kept, ...offered.map(({ name, type }) => ({ value: name, label: `${name} · ${type}` }))]}
            onChange={(event) => form.set({ serials: { ...serials, [role]: event.currentTarget.value } })}
          />
        )
      })}
    </div>
  )
}
