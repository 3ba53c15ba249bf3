import { Button } from '@mantine/core'
import { mdiChevronDown, mdiChevronUp } from '@mdi/js'
import { useId, useState } from 'react'
import { Loading } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { Unbroken } from '../../../platform/web/Unbroken.tsx'
import { serveText } from '../serve.text.ts'
import type { ServeAnswer } from '../service.contract.ts'
import { AuthorisationState } from './AuthorisationState.tsx'
import { CandidateList } from './CandidateList.tsx'
import { GrantedWhy } from './GrantedWhy.tsx'
import { RequestButton } from './RequestButton.tsx'
import { ServeLine } from './ServeLine.tsx'

type Customer = { id: string; name: string }

/** May this customer be served, and who pays; its place is kept while the answer is under way. */
export function ServeBanner({ customer, answer }: { customer?: Customer; answer?: ServeAnswer }) {
  if (customer && answer) return <Answered customer={customer} answer={answer} />
  return (
    <div className="serve">
      <Loading lines={1} />
    </div>
  )
}

/** One line, and behind it everything that it was made from. */
function Answered({ customer, answer }: { customer: Customer; answer: ServeAnswer }) {
  const t = useText(serveText)
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <section className="serve" data-light={answer.light} aria-label={t.title}>
      <ServeLine answer={answer}>
        <RequestButton customer={customer} answer={answer} />
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          rightSection={<Icon path={open ? mdiChevronUp : mdiChevronDown} size={16} />}
          onClick={() => setOpen(!open)}
        >
          {open ? t.less : t.more}
        </Button>
      </ServeLine>
      <AuthorisationState answer={answer} />
      {open && (
        <div id={id} className="serve-all">
          <ul className="serve-why">
            {answer.reasons.map(({ code, text }) => (
              <li key={code}>
                <Unbroken>{text}</Unbroken>
              </li>
            ))}
            <GrantedWhy one={answer.authorisation} mayRevoke={answer.abilities.revoke} />
          </ul>
          <h2>{t.held}</h2>
          <CandidateList candidates={answer.candidates} />
        </div>
      )}
    </section>
  )
}
