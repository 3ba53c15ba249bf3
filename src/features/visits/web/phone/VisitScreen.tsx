import { Badge, Text } from '@mantine/core'
import { useState } from 'react'
import type { Told } from '../../field-draft.rules.ts'
import { useText } from '../../../../platform/web/language.ts'
import type { Form } from '../../../visit-forms/format.contract.ts'
import type { HeldPack, HeldVisit } from '../../held-pack.rules.ts'
import { lastWord } from '../../outbox.rules.ts'
import { phoneText } from '../../phone.text.ts'
import { phoneStateOf } from '../../phone-state.rules.ts'
import { DraftNotices } from './draft/DraftNotices.tsx'
import type { DraftKeeper } from './draft/draft-keeper.ts'
import { useKeeping } from './draft/use-draft-keeper.ts'
import { OrderView } from './order/OrderView.tsx'
import { useItems } from './phone.ts'
import { linkTo } from './place.ts'
import { Gone } from './standing/Gone.tsx'
import { Standing } from './standing/Standing.tsx'
import { Journey } from './work/Journey.tsx'
import { WorkPart } from './work/WorkPart.tsx'

export type VisitProps = {
  pack: HeldPack
  visit: HeldVisit
  form: Form | undefined
  part: 'order' | 'work'
  keeper: DraftKeeper
}

/** A visit: how far it is, the journey, and the order or the report. */
export function VisitScreen(props: VisitProps) {
  const { visit, form, part, keeper } = props
  const t = useText(phoneText)
  const { draft } = useKeeping(keeper)
  const items = useItems().filter(({ visitId }) => visitId === visit.id)
  const [told, setTold] = useState<Told[]>([])
  const word = lastWord(items)
  const state = phoneStateOf(visit, draft)
  // what was cancelled, or reported by somebody else, is worked on only after saying so
  const isFree =
    draft.finishedAt === null &&
    (visit.state !== 'cancelled' || draft.despiteCancelled) &&
    ((!visit.report && !(word?.kind === 'report' && word.state === 'received')) || draft.corrects !== null)
  return (
    <>
      <div className="phone-visit-head">
        <Text fw={650} size="lg">
          {visit.customer.name}
        </Text>
        <Badge variant="light">{t.states[state]}</Badge>
      </div>
      {visit.gone && visit.state !== 'done' && visit.state !== 'cancelled' && <Gone visitId={visit.id} />}
      <DraftNotices keeper={keeper} />
      <Standing visit={visit} form={form} keeper={keeper} items={items} onWrong={setTold} />
      {isFree && <Journey visit={visit} keeper={keeper} />}
      <nav className="phone-tabs" aria-label={t.partsLabel}>
        {(['order', 'work'] as const).map((name) => (
          <a
            key={name}
            {...linkTo({ name: 'visit', visitId: visit.id, part: name })}
            aria-current={part === name ? 'page' : undefined}
          >
            {t.parts[name]}
          </a>
        ))}
      </nav>
      {/* out of sight what is drawn is kept */}
      <div hidden={part !== 'order'}>
        <OrderView visit={visit} />
      </div>
      <div hidden={part !== 'work'}>
        <WorkPart
          {...props}
          isFree={isFree}
          told={told}
          onChanged={(name) => setTold(told.filter(({ field }) => name && !isOf(field, name)))}
        />
      </div>
    </>
  )
}

/** A field, or a part of it such as a cell of a table. */
const isOf = (field: string | undefined, name: string) => field === name || field?.startsWith(`${name}.`)
