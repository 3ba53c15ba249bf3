import { Button } from '@mantine/core'
import type { MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { firstIn } from '../../../../platform/web/one-stop.ts'
import { useText } from '../../../../platform/web/language.ts'
import { erpText } from '../../erp.text.ts'

type Props = { shown: number; count: number; onShow: () => void }

/** Stands below a list and shows the rest of it: the keyboard goes on with the first that comes, as the button is gone. */
export function ShowRest({ shown, count, onShow }: Props) {
  const t = useText(erpText)
  if (shown >= count) return null
  const show = ({ currentTarget }: MouseEvent) => {
    const list = currentTarget.previousElementSibling!
    flushSync(onShow)
    const next = list.querySelectorAll<HTMLElement>(':scope > li, :scope > tbody > tr')[shown]
    if (!next) return
    next.tabIndex = -1
    ;(firstIn(next) ?? next).focus()
  }
  return (
    <Button fullWidth size="xs" variant="subtle" onClick={show}>
      {t.showAll(count)}
    </Button>
  )
}
