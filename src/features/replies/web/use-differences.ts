import { useText } from '../../../platform/web/language.ts'
import type { Reply } from '../replies.contract.ts'
import { repliesText } from '../replies.text.ts'

/** What somebody else changed meanwhile, in words. */
export function useDifferences() {
  const t = useText(repliesText)
  const told = (one: Reply) => [
    { label: t.fields.name, value: one.name },
    { label: t.fields.shortcut, value: one.shortcut ?? '—' },
    { label: t.fields.topic, value: one.topic?.name ?? '—' },
    { label: t.fields.body, value: textOf(one.bodyHtml) },
    { label: t.inactive, value: one.active ? t.activity.yes : t.activity.no },
  ]
  return (before: Reply, after: Reply) => {
    const now = told(after)
    return told(before).flatMap(({ label, value: from }, place) => {
      const to = now[place]!.value
      return from === to ? [] : [{ label, from, to }]
    })
  }
}

function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replaceAll('<', ' <'), 'text/html')
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim()
}
