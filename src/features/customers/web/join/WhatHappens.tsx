import { Text, Title } from '@mantine/core'
import { type ReactNode, use } from 'react'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { customersText } from '../../customers.text.ts'
import type { JoinPreview } from '../../join.contract.ts'
import { joinText } from '../../join.text.ts'

type Item = [key: string, item: ReactNode]

/** What goes over, what is filled in, and what is left with the other record alone. */
export function WhatHappens({ preview }: { preview: JoinPreview }) {
  const t = useText(joinText)
  const { fields } = useText(customersText)
  const over = useWhatGoesOver(preview)
  const { fills, differs, sameContacts } = preview
  const shown = (field: string, value: string) => (field === 'taxId' ? showRut(value) : value)
  const becomesActive: Item[] = preview.goes.active && !preview.stays.active ? [['active', t.active]] : []
  const filled = fills.map(({ field, value }): Item => [
    field,
    <Field key={field} name={fields[field]}>
      {field === 'notes' ? <span className="join-notes">{value}</span> : shown(field, value)}
    </Field>,
  ])
  return (
    <>
      <Part title={t.goesOver} items={(over.length ? over : [t.nothing]).map((what) => [what, what])}>
        {sameContacts.length > 0 && (
          <Text size="sm" c="dimmed">
            {t.same(sameContacts.join(', '))}
          </Text>
        )}
      </Part>
      <Part title={t.fills} items={[...becomesActive, ...filled]} />
      <Part
        title={t.differs}
        items={differs.map(({ field, kept, left }) => [
          field,
          <Field key={field} name={fields[field]}>
            {kept ? t.left(shown(field, kept), shown(field, left)) : t.leftAlone(shown(field, left))}
          </Field>,
        ])}
      />
    </>
  )
}

function Part({
  title,
  items,
  children,
}: {
  title: string
  items: [key: string, item: ReactNode][]
  children?: ReactNode
}) {
  if (!items.length) return null
  return (
    <section>
      <Title order={3} size="h5" mb={2}>
        {title}
      </Title>
      <ul className="join-list">
        {items.map(([key, item]) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
      {children}
    </section>
  )
}

const Field = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <span className="join-field">{name}:</span> {children}
  </>
)

function useWhatGoesOver({ counts, codes }: JoinPreview): string[] {
  const t = useText(joinText)
  const language = use(LanguageContext)
  const { cases, pendingCases, workedMinutes, ...others } = counts
  const countable = ['coverages', 'contacts', 'equipment', 'visits', 'commitments', 'portalPeople'] as const
  return [
    ...(cases ? [t.counts.cases(cases, pendingCases)] : []),
    ...countable.flatMap((one) => (others[one] ? [t.counts[one](others[one])] : [])),
    ...(workedMinutes ? [t.counts.hours(showMinutes(workedMinutes, language))] : []),
    ...codes.map(({ code, name }) => t.code(code, name)),
  ]
}
