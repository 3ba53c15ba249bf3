import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { classificationsText } from '../../classifications.text.ts'
import type { Item } from '../../settings.rules.ts'

/** What another administrator changed in one meanwhile, in words. */
export function useDifferences(all: Item[]) {
  const t = useText(classificationsText)
  const formats = useFormats()
  const shown = (item: Item) => [
    { label: t.name, text: item.name },
    { label: t.color, text: item.color },
    { label: t.category, text: item.category ? t.categories[item.category] : '' },
    { label: t.parent, text: all.find((other) => other.id === item.parentId)?.name ?? t.top },
    { label: t.debt, text: item.debtPolicy ? t.debtPolicies[item.debtPolicy] : '' },
    { label: t.debtTolerance, text: formats.money(item.debtTolerance ?? 0) },
    { label: t.active, text: item.active ? t.yes : t.no },
    { label: t.isDefault, text: item.isDefault ? t.yes : t.no },
  ]
  return (before: Item, now: Item) => {
    const after = shown(now)
    return shown(before)
      .map(({ label, text }, place) => ({ label, from: text, to: after[place]!.text }))
      .filter(({ from, to }) => from !== to)
  }
}
