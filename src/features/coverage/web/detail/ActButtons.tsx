import {
  mdiAutorenew,
  mdiClockPlusOutline,
  mdiPauseCircleOutline,
  mdiPencilOutline,
  mdiPlayCircleOutline,
  mdiStopCircleOutline,
} from '@mdi/js'
import { ActBar } from '../../../../platform/web/ActBar.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { coverageActsText } from '../../coverage-acts.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import type { ActName } from '../acts/CoverageAct.tsx'

type Props = { detail: Pick<CoverageDetail, 'abilities' | 'status'>; onAct: (act: ActName) => void }

const icons: Record<ActName, string> = {
  addHours: mdiClockPlusOutline,
  renew: mdiAutorenew,
  edit: mdiPencilOutline,
  suspend: mdiPauseCircleOutline,
  resume: mdiPlayCircleOutline,
  end: mdiStopCircleOutline,
}
const keys = { addHours: 'h', renew: 'r', edit: 'e' } as const
const OFTEN = ['addHours', 'renew', 'edit'] as const
/** What is over wants to be renewed first. */
const OFTEN_WHEN_OVER = ['renew', 'edit', 'addHours'] as const
const SELDOM = ['suspend', 'resume', 'end'] as const

/** What can be done to a coverage: the frequent acts as buttons, the others in a menu. */
export function ActButtons({ detail: { abilities, status }, onAct }: Props) {
  const t = useText(coverageActsText)
  const often = (status === 'ended' ? OFTEN_WHEN_OVER : OFTEN).filter((act) => abilities[act])
  const seldom = SELDOM.filter((act) => abilities[act])
  const wordsOf = (name: ActName) => ({ name, label: t.names[name], icon: icons[name], run: () => onAct(name) })
  return (
    <ActBar
      className="coverage-acts"
      often={often.map((name) => Object.assign(wordsOf(name), { keys: keys[name] }))}
      seldom={seldom.map((name) => Object.assign(wordsOf(name), { takesAway: name === 'end' }))}
      more={t.more}
    />
  )
}
