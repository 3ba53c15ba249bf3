import { useText } from '../../../../platform/web/language.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { erpOthersText } from '../../erp-others.text.ts'
import { erpSerialsText } from '../../erp-serials.text.ts'
import type { ErpChoices } from '../../erp-settings.contract.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import { serialsTold } from '../../serials.rules.ts'
import { serverShown } from './shown.ts'
import type { Settings } from './typed.ts'

type Props = { read: Settings; current: Settings; onMine: () => void; onTheirs: () => void }

/** Somebody saved meanwhile: what they changed, and whose stays. */
export function OthersChange({ read, current, ...on }: Props) {
  const t = useText(erpSettingsText)
  const serialsWords = useText(erpSerialsText)
  const othersWords = useText(erpOthersText)
  const companies = new Set([...(read.others ?? []), ...(current.others ?? [])].map((one) => one.database))
  /** How another company is read, in a line. */
  const readingOf = (choices: ErpChoices | undefined) => {
    if (!choices) return othersWords.notRead
    const { accounts, dueBy, serials } = choices
    return [...accounts, t.dueBys[dueBy], serials && serialsTold(serials)].filter(Boolean).join(', ')
  }
  const told = ({ connection, choices, others }: Settings): [label: string, value: string][] => [
    [t.kind, connection ? t.kinds[connection.kind] : t.nothing],
    [t.host, connection ? serverShown(connection) : t.nothing],
    [t.database, connection?.database ?? t.nothing],
    [t.user, connection?.user ?? t.nothing],
    [t.encryption, connection ? t.encryptions[connection.encryption] : t.nothing],
    [t.accounts, choices.accounts.join(', ') || t.nothing],
    [t.dueBy, t.dueBys[choices.dueBy]],
    [serialsWords.title, choices.serials ? serialsTold(choices.serials) : t.nothing],
    ...[...companies].map((name): [string, string] => [
      othersWords.ofCompany(name),
      readingOf(others?.find(({ database }) => database === name)?.choices),
    ]),
  ]
  const now = told(current)
  const changes = told(read).map(([label, from], place) => ({ label, from, to: now[place]![1] }))
  return <StaleNotice changes={changes.filter(({ from, to }) => from !== to)} {...on} />
}
