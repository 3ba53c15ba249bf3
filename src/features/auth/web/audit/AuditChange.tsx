import { ColorSwatch, Group, Text } from '@mantine/core'
import { type ReactNode, use } from 'react'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { auditText } from '../../audit.text.ts'
import { rolesText } from '../../people.text.ts'

type Props = { field: string; before: unknown; after: unknown }

/** 'Perfil: Agente → Supervisor' */
export function AuditChange({ field, before, after }: Props) {
  const t = useText(auditText)
  const shown = useShown()
  const label = t.fields[field as keyof typeof t.fields] ?? field
  return (
    <Group gap={6} className="audit-change">
      <Text size="sm" c="dimmed">
        {label}:
      </Text>
      {before !== null && (
        <>
          <Text size="sm" component="del">
            {shown(field, before)}
          </Text>
          <span aria-hidden>→</span>
          <span className="visually-hidden">{t.becomes}</span>
        </>
      )}
      <Text size="sm" component="ins">
        {shown(field, after)}
      </Text>
    </Group>
  )
}

/** Values as people read them. */
function useShown(): (field: string, value: unknown) => ReactNode {
  const t = useText(auditText)
  const roles = useText(rolesText)
  const formats = useFormats()
  const language = use(LanguageContext)
  return (field, value) => {
    if (field === 'erpCompany' && value === null) return t.allCompanies
    if (value === null || value === undefined || value === '') return t.none
    if (typeof value === 'boolean') return value ? t.yes : t.no
    if (Array.isArray(value)) return value.join(' · ') || t.none
    if (field.endsWith('Minutes')) return showMinutes(Number(value), language)
    if (field.endsWith('Percent')) return `${formats.number(Number(value))} %`
    if (field === 'debtTolerance') return formats.money(Number(value))
    const said = typeof value === 'string' ? value : JSON.stringify(value)
    if (field === 'role') return roles.names[said as keyof typeof roles.names] ?? said
    if (field === 'category') return t.categories[said as keyof typeof t.categories] ?? said
    if (field === 'debtPolicy') return t.debtPolicies[said as keyof typeof t.debtPolicies] ?? said
    if (field === 'grantPeriod') return t.grantPeriods[said as keyof typeof t.grantPeriods] ?? said
    if (field === 'overrunPolicy') return t.overrunPolicies[said as keyof typeof t.overrunPolicies] ?? said
    if (field === 'serverKind') return t.serverKinds[said as keyof typeof t.serverKinds] ?? said
    if (field === 'encryption') return t.encryptions[said as keyof typeof t.encryptions] ?? said
    if (field === 'dueBy') return t.dueBys[said as keyof typeof t.dueBys] ?? said
    if (field === 'taxId') return showRut(said)
    if (field === 'on') return formats.day(said)
    if (field === 'color')
      return (
        <Group component="span" gap={4} display="inline-flex">
          <ColorSwatch component="span" color={said} size={12} withShadow={false} aria-hidden />
          {said}
        </Group>
      )
    return said
  }
}
