import { Badge, Button, Group, Paper, Popover, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { type WarrantyRule, warrantyRulesApi } from '../../warranties.contract.ts'
import { warrantiesText } from '../../warranties.text.ts'
import { useRuleCompany } from './RuleCompany.tsx'
import { useRulesChanged } from './warranties.api.ts'

type Props = { rules: WarrantyRule[]; onEdit: (rule: WarrantyRule) => void }

/** The rules, those of groups first. */
export function RuleList({ rules, onEdit }: Props) {
  const t = useText(warrantiesText).rules
  const companyOf = useRuleCompany()
  return (
    <Paper withBorder>
      <ul className="plain-list warranty-rules">
        {rules.map((rule) => (
          <li key={rule.id} data-company={companyOf(rule) === undefined ? undefined : true}>
            <div className="warranty-rule-what">
              <b>{rule.name}</b>{' '}
              {rule.name !== (rule.productCode ?? rule.productGroup) && (
                <Text span size="sm" c="dimmed">
                  {rule.productCode ?? rule.productGroup}
                </Text>
              )}{' '}
              {rule.productGroup && (
                <Badge size="sm" variant="light" color="gray" tt="none" fw={500}>
                  {t.groupMark}
                </Badge>
              )}
            </div>
            {companyOf(rule) !== undefined && (
              <div className="warranty-rule-company" data-all={rule.company === null || undefined}>
                {companyOf(rule)}
              </div>
            )}
            <div className="warranty-rule-type">
              {rule.type.name}
              {!rule.type.active && ` (${t.inactive})`}
            </div>
            <div className="warranty-rule-months">{t.duration(rule.months)}</div>
            <Group gap={4} wrap="nowrap" justify="flex-end">
              <Button size="compact-sm" variant="subtle" aria-label={t.editOf(rule.name)} onClick={() => onEdit(rule)}>
                {t.edit}
              </Button>
              <Remove rule={rule} />
            </Group>
          </li>
        ))}
      </ul>
    </Paper>
  )
}

/** Removes a rule after asking once. */
function Remove({ rule }: { rule: WarrantyRule }) {
  const t = useText(warrantiesText).rules
  const changed = useRulesChanged()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => call(warrantyRulesApi.remove, { params: { id: rule.id } }),
    onSuccess: () => {
      tellDone(t.removed)
      void changed()
    },
  })
  return (
    <Popover opened={asking} onChange={setAsking} position="bottom-end" width={280} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={t.removeOf(rule.name)}
          onClick={() => setAsking(!asking)}
        >
          {t.remove}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm">{remove.error?.message ?? t.removeAsk(rule.name)}</Text>
          {!remove.error && (
            <Button size="xs" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t.remove}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
