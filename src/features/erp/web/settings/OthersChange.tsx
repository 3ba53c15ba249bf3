import { useText } from '../../../../platform/web/language.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { erpSerialsText } from '../../erp-serials.text.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { serialsTold } from '../../serials.rules.ts'
import { serverShown } from './shown.ts'
import type { Settings } from './typed.ts'

type Props = { read: Settings; current: Settings; onMine: () => void; onTheirs: () => void }

/** Somebody saved meanwhile: what they changed, and whose stays. */
export function OthersChange({ read, current, ...on }: Props) {
  const t = useText(erpSettingsText)
  const serialsWords = useText(erpSerialsText)
  const told = ({ connection, choices }: Settings): [label: string, value: string][] => [
    [t.kind, connection ? t.kinds[connection.kind] : t.nothing],
    [t.host, connection ? serverShown(connection) : t.nothing],
    [t.database, connection?.database ?? t.nothing],
    [t.user, connection?.user ?? t.nothing],
    [t.encryption, connection ? t.encryptions[connection.encryption] : t.nothing],
    [t.accounts, choices.accounts.join(', ') || t.nothing],
    [t.dueBy, t.dueBys[choices.dueBy]],
    [serialsWords.title, choices.serials ? serialsTold(choices.serials) : t.nothing],
  ]
  const now = told(current)
  const changes = told(read).map(([label, from], place) => ({ label, from, to: now[place]![1] }))
  return <StaleNotice changes={changes.filter(({ from, to }) => from !== to)} {...on} />
}
