import { List } from '@mantine/core'
import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { mayChangeText, tableNames } from '../../erp-may-change.text.ts'
import { changingOf } from './may-change.ts'

const NAMED = 8

/** What a login could do to the tables of the ERP besides reading them, in words. */
export function MayChange({ canWrite }: { canWrite: string[] }) {
  const t = useText(mayChangeText)
  const { andMore } = useText(erpSettingsText)
  const names = tableNames[use(LanguageContext)]
  const named = (table: string) => (names[table] ? `${names[table]} (${table})` : table)
  return (
    <List size="sm" fw={600}>
      {changingOf(canWrite).map(({ rights, tables }) => {
        // those that people know by a name first
        const all = tables.toSorted((one, other) => Number(!names[one]) - Number(!names[other])).map(named)
        const more = all.length - NAMED
        const shown = more > 0 ? [...all.slice(0, NAMED), andMore(more)] : all
        return <List.Item key={rights.join()}>{t.may(t.rights(rights), shown.join(', '))}</List.Item>
      })}
    </List>
  )
}
