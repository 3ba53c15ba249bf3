import { use } from 'react'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago, in one short figure: '3 d'. The moment itself on pointing. */
export function Age({ since }: { since: string }) {
  const language = use(LanguageContext)
  const formats = useFormats()
  const age = Math.max(useNow() - Date.parse(since), 0)
  const [unit, size] = steps.find(([, size]) => age >= size) ?? steps[2]
  const shown = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' })
  return (
    <time dateTime={since} title={formats.instant(since)}>
      {shown.format(Math.floor(age / size))}
    </time>
  )
}
