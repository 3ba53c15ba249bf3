import { Alert, Button, Group, List, Paper, Select, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellProblem } from '../../../../platform/web/tell.ts'
import { useColleagues } from '../../../auth/web/colleagues.ts'
import { useClassifications } from '../../../settings/web/classifications.ts'
import { caseListText } from '../../case-list.text.ts'
import { casesApi } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import type { Selection } from './use-selection.ts'

const NOBODY = 'nobody'
// most cases that one request takes
const PORTION = 100

/** Gives the selected cases to somebody, or changes their state; each succeeds or is refused on its own. */
export function BulkBar({ selection }: { selection: Selection }) {
  const t = useText(caseListText)
  const words = useText(casesText)
  const colleagues = useColleagues()
  const { data } = useClassifications()
  const [to, setTo] = useState<string | null>(null)
  const [stateId, setStateId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const bulk = useBulk()
  const { selected } = selection
  const apply = () => {
    const responsibleId = to === NOBODY ? null : (to ?? undefined)
    const change = { responsibleId, stateId: stateId ?? undefined, reason: reason.trim() || undefined }
    bulk.mutate(
      { caseIds: selected.map((one) => one.id), change },
      { onSuccess: (results) => results.every((result) => result.done) && selection.clear() },
    )
  }
  const refused = bulk.data?.filter((result) => !result.done) ?? []
  const numberOf = (id: string) => selected.find((one) => one.id === id)?.number
  if (!selected.length && !bulk.data) return null
  return (
    <Paper withBorder p="xs" className="bulk-bar" role="region" aria-label={t.selected(selected.length)}>
      {selected.length > 0 && (
        <Group gap="xs" align="end">
          <Text size="sm" fw={600} my={6}>
            {t.selected(selected.length)}
          </Text>
          <Select
            size="xs"
            label={t.assignTo}
            searchable
            clearable
            value={to}
            onChange={setTo}
            data={[
              { value: NOBODY, label: t.nobody },
              ...(colleagues.data?.items ?? [])
                .filter((one) => one.active)
                .map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
          <Select
            size="xs"
            label={t.setState}
            clearable
            value={stateId}
            onChange={setStateId}
            data={(data?.caseStates ?? [])
              .filter((state) => state.active)
              .map((state) => ({ value: state.id, label: state.name }))}
          />
          <TextInput
            size="xs"
            label={t.reason}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            flex="1 1 160px"
          />
          <Button size="xs" loading={bulk.isPending} disabled={!to && !stateId} onClick={apply}>
            {t.apply}
          </Button>
          <Button size="xs" variant="default" onClick={selection.clear}>
            {t.unselect}
          </Button>
        </Group>
      )}
      {bulk.data && (
        <Alert
          mt={selected.length ? 'xs' : 0}
          color={refused.length ? 'orange' : 'teal'}
          role="status"
          withCloseButton
          closeButtonLabel={words.close}
          onClose={bulk.reset}
        >
          <Text size="sm">{t.doneOf(bulk.data.length - refused.length, bulk.data.length)}</Text>
          {refused.length > 0 && (
            <>
              <Text size="sm">{t.refused}</Text>
              <List size="sm">
                {refused.map((result) => (
                  <List.Item key={result.id}>
                    {words.number(numberOf(result.id) ?? 0)}: {result.problem}
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </Alert>
      )}
    </Paper>
  )
}

type Change = { responsibleId?: string | null; stateId?: string; reason?: string }

function useBulk() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ caseIds, change }: { caseIds: string[]; change: Change }) => {
      const results = []
      for (let first = 0; first < caseIds.length; first += PORTION) {
        const portion = caseIds.slice(first, first + PORTION)
        results.push(...(await call(casesApi.bulk, { body: { caseIds: portion, ...change } })).results)
      }
      return results
    },
    onError: tellProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  })
}
