import { Anchor, Button, Kbd, Stack, Text } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Faces } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import { AdminPage } from '../../auth/web/AdminPage.tsx'
import type { WarrantyRule } from '../warranties.contract.ts'
import { warrantiesText } from '../warranties.text.ts'
import { useCoverageTypes } from './types/types.api.ts'
import { RuleForm } from './warranties/RuleForm.tsx'
import { RuleList } from './warranties/RuleList.tsx'
import { useRulesChanged, useWarrantyRules } from './warranties/warranties.api.ts'
import './warranties/warranties.css'

/** How long each product, or group of products, is under warranty. */
export function WarrantyRulesPage() {
  const t = useText(warrantiesText).rules
  const rules = useWarrantyRules()
  const types = useCoverageTypes().data?.items.filter(({ kind, active }) => kind === 'warranty' && active)
  const changed = useRulesChanged()
  const [open, setOpen] = useState<WarrantyRule | 'new'>()
  useLive(['settings'], () => void changed())
  const add = types?.length ? () => setOpen('new') : undefined
  useShortcuts(add ? [{ keys: 'n', label: t.addTitle, icon: mdiPlus, group: 'screen', run: add }] : [])
  return (
    <AdminPage
      needs="supervise"
      title={t.title}
      actions={
        add && (
          <Button
            leftSection={<Icon path={mdiPlus} />}
            rightSection={
              <Kbd size="xs" aria-hidden visibleFrom="sm">
                n
              </Kbd>
            }
            aria-keyshortcuts="n"
            onClick={add}
          >
            {t.add}
          </Button>
        )
      }
    >
      <Text c="dimmed" size="sm">
        {t.explain}
      </Text>
      {types?.length === 0 && (
        <Stack gap={4} align="flex-start">
          <Text size="sm">{t.noTypes}</Text>
          <Anchor size="sm" renderRoot={(props) => <Link to="/settings/coverage-types" {...props} />}>
            {t.toTypes}
          </Anchor>
        </Stack>
      )}
      <Faces query={rules} lines={6} isEmpty={({ items }) => !items.length} empty={types?.length ? t.empty : null}>
        {({ items }) => <RuleList rules={items} onEdit={setOpen} />}
      </Faces>
      {open && types && (
        <RuleForm
          key={open === 'new' ? open : open.id}
          rule={open === 'new' ? undefined : open}
          types={types}
          onClose={() => setOpen(undefined)}
        />
      )}
    </AdminPage>
  )
}
