import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { designText } from '../../design.text.ts'
import { whyNotPublish } from '../../publishing.rules.ts'
import { type VisitForm, visitFormsApi } from '../../visit-forms.contract.ts'
import { useFormWritten } from '../visit-forms.api.ts'
import type { Design } from './use-design.ts'
import type { Saving } from './use-saving.ts'

/** Gives the form to technicians, once it is saved and nothing stands against it; `tried`: from now on that is told. */
export function usePublish(read: VisitForm, design: Design, saving: Saving) {
  const t = useText(designText)
  const written = useFormWritten()
  const [tried, setTried] = useState(0)
  const [wanted, setWanted] = useState(false)
  const publish = useMutation({
    mutationFn: (version: number) => call(visitFormsApi.publish, { params: { id: read.id }, body: { version } }),
    onSuccess: (published) => {
      design.saved(published, design.kept.change)
      written(published)
      setTried(0)
      tellDone(t.publishDone(published.publishedVersion!))
    },
    onError: (error) => {
      if (!(error instanceof Problem) || error.status !== 422) tellProblem(error)
      // what somebody else saved meanwhile is seen before it is published
      if (error instanceof Problem && error.code === 'stale') written(error.body.current as VisitForm)
      setTried((count) => count + 1)
    },
    onSettled: () => setWanted(false),
  })
  const { unsaved, version } = design.kept
  const ready = wanted && !unsaved && saving.state === 'kept' && !publish.isPending
  const go = useEffectEvent(() => publish.mutate(version))
  useEffect(() => {
    if (ready) go()
  }, [ready])
  const stopped = wanted && Boolean(saving.theirs ?? saving.problem)
  if (stopped) setWanted(false)
  return {
    tried,
    publishing: publish.isPending || wanted,
    publish: () => {
      // two designs wait to be chosen from: to publish would save the own one over the other
      if (publish.isPending || wanted || saving.theirs) return
      if (saving.incomplete.length || whyNotPublish(design.form).length) return setTried((count) => count + 1)
      if (!unsaved && read.publishedVersion !== null && !read.unpublishedChanges)
        return tellDone(t.publishNothing(read.publishedVersion))
      setWanted(true)
      if (!design.settleForGood()) saving.saveNow()
    },
  }
}
