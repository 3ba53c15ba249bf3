import {
  mdiAccountGroupOutline,
  mdiArchiveOutline,
  mdiCheck,
  mdiEarth,
  mdiEyeCheckOutline,
  mdiLockOutline,
  mdiPencilOutline,
} from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { articleListText } from '../../article-list.text.ts'
import type { ArticleItem, ArticleState, Audience } from '../../knowledge.contract.ts'

const audienceIcons: Record<Audience, string> = {
  internal: mdiLockOutline,
  customers: mdiAccountGroupOutline,
  public: mdiEarth,
}

/** Who reads it, in a word and a sign. */
export function AudienceMark({ audience }: { audience: Audience }) {
  const t = useText(articleListText)
  return (
    <span className="mark" title={t.audienceHelp[audience]}>
      <Icon path={audienceIcons[audience]} size={14} />
      {t.audiences[audience]}
    </span>
  )
}

const stateIcons: Record<ArticleState, string> = {
  draft: mdiPencilOutline,
  review: mdiEyeCheckOutline,
  published: mdiCheck,
  archived: mdiArchiveOutline,
}

type Props = {
  one: Pick<ArticleItem, 'state' | 'ours'>
  /** Also when it is published and nothing waits: among those, the word says nothing. */
  always?: boolean
}

/** How it stands, in words and with a sign; and whether a newer text waits behind what is read. */
export function StateMarks({ one: { state, ours }, always }: Props) {
  const t = useText(articleListText)
  const waiting = state === 'published' && ours?.unpublishedChanges
  return (
    <>
      {(always || state !== 'published') && (
        <span className="mark article-state" data-state={state}>
          <Icon path={stateIcons[state]} size={14} />
          {t.states[state]}
        </span>
      )}
      {waiting && (
        <span className="mark article-state" data-state={ours.submittedAt ? 'review' : 'draft'}>
          <Icon path={ours.submittedAt ? mdiEyeCheckOutline : mdiPencilOutline} size={14} />
          {ours.submittedAt ? t.changesInReview : t.unpublished}
        </span>
      )}
    </>
  )
}
