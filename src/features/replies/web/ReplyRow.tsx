import { Badge, Code, UnstyledButton } from '@mantine/core'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { marked } from '../../../platform/web/marked.tsx'
import type { ReplyItem } from '../replies.contract.ts'
import { repliesText } from '../replies.text.ts'

type Props = { one: ReplyItem; searched: string | undefined; withScope: boolean; onOpen: () => void }

/** One of the list: what it is called, how it begins, and whether it is of use. */
export function ReplyRow({ one, searched, withScope, onOpen }: Props) {
  const t = useText(repliesText)
  const formats = useFormats()
  const used = one.lastUsedAt && t.lastUsed(formats.ago(one.lastUsedAt))
  return (
    <li className="line" data-inactive={!one.active || undefined}>
      <div className="line-first">
        <UnstyledButton className="line-link" onClick={onOpen}>
          {marked(one.name, searched)}
        </UnstyledButton>
        {one.shortcut && <Code>/{one.shortcut}</Code>}
        {!one.active && (
          <Badge size="sm" variant="light" color="gray" tt="none" fw={500}>
            {t.inactive}
          </Badge>
        )}
      </div>
      <div className="line-text">{marked(one.excerpt, searched)}</div>
      <div className="line-second">
        <span>
          {[withScope && t.scope[one.scope], one.topic?.name, one.uses ? t.uses(one.uses) : t.neverUsed, used]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
    </li>
  )
}
