import { ActionIcon } from '@mantine/core'
import { mdiClose } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { fillText } from '../../fill.text.ts'

type Props = { number: number; url: string | undefined; onRemove: () => void }

export function Photo({ number, url, onRemove }: Props) {
  const t = useText(fillText).photo
  return (
    <li className="fill-photo">
      {url ? <img src={url} alt={t.name(number)} /> : <span>{t.away}</span>}
      <ActionIcon
        variant="filled"
        color="dark"
        size={44}
        className="fill-photo-remove"
        aria-label={t.remove(number)}
        onClick={onRemove}
      >
        <Icon path={mdiClose} size={20} />
      </ActionIcon>
    </li>
  )
}
