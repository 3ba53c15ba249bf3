import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { tellProblem } from '../../../../platform/web/tell.ts'
import { Tag } from '../../../settings/web/Tag.tsx'
import { type CaseDetail, casesApi } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { recurrenceText } from '../../recurrence.text.ts'
import { useCaseAct } from '../cases.api.ts'

/** Which earlier cases this one brings back: to be related, or said to be another problem. */
export function RecurrencePanel({ detail }: { detail: CaseDetail }) {
  const t = useText(recurrenceText)
  if (!detail.recurrent) return null
  return (
    <Panel title={t.title}>
      <Stack gap={10}>
        {detail.recurrences.map((one) => (
          <Earlier key={one.case.id} detail={detail} one={one} />
        ))}
        {!detail.recurrences.length && (
          <Text size="sm" c="dimmed">
            {t.outOfReach}
          </Text>
        )}
      </Stack>
    </Panel>
  )
}

type Props = { detail: CaseDetail; one: CaseDetail['recurrences'][number] }

function Earlier({ detail, one: { of, days, case: earlier } }: Props) {
  const t = useText(recurrenceText)
  const words = useText(casesText)
  const queries = useQueryClient()
  const relate = useMutation({
    mutationFn: () =>
      call(casesApi.link, { params: { id: detail.id }, body: { relatedCaseId: earlier.id, kind: 'follows' } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case'] }),
    onError: tellProblem,
  })
  const dismiss = useCaseAct(detail.id)
  const related = detail.links.some((link) => link.case.id === earlier.id)
  return (
    <div>
      <Text size="xs" c="dimmed">
        {t.of[of]} · {t.before(days)}
      </Text>
      <Anchor
        size="sm"
        renderRoot={(props) => <Link to="/cases/$number" params={{ number: String(earlier.number) }} {...props} />}
      >
        {words.number(earlier.number)} {earlier.subject}
      </Anchor>{' '}
      <Tag {...earlier.state} size="sm" />
      {detail.abilities.link && (
        <Group gap={6} mt={4} className="no-print">
          {!related && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t.relateOf(earlier.number)}
              loading={relate.isPending}
              onClick={() => relate.mutate()}
            >
              {t.relate}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t.dismissOf(earlier.number)}
            loading={dismiss.isPending}
            onClick={() =>
              dismiss.mutate(() =>
                call(casesApi.dismissRecurrence, { params: { id: detail.id }, body: { earlierCaseId: earlier.id } }),
              )
            }
          >
            {t.dismiss}
          </Button>
        </Group>
      )}
    </div>
  )
}
