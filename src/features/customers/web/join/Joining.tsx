import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { joinApi, type JoinPreview } from '../../join.contract.ts'
import { joinText } from '../../join.text.ts'
import { JoinSides } from './JoinSides.tsx'
import { WhatHappens } from './WhatHappens.tsx'

type Props = {
  /** Whose screen it is: who leads to another tells that itself. */
  here: string
  pair: { stays: string; goes: string }
  onSwap: () => void
  onAnother: () => void
  onDone: () => void
}

/** What would become of the two, and the act itself; what changed since it was shown is shown again first. */
export function Joining({ here, pair, onSwap, onAnother, onDone }: Props) {
  const preview = useQuery({
    queryKey: ['customer', pair.stays, 'join', pair.goes],
    queryFn: ({ signal }) => call(joinApi.preview, { params: { id: pair.stays, otherId: pair.goes } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return (
    <Faces query={preview} lines={6}>
      {(data) => (
        <Shown
          data={data}
          old={preview.isPlaceholderData}
          again={() => void preview.refetch()}
          {...{ here, onSwap, onAnother, onDone }}
        />
      )}
    </Faces>
  )
}

type ShownProps = Omit<Props, 'pair'> & { data: JoinPreview; old: boolean; again: () => void }

function Shown({ here, data, old, again, onSwap, onAnother, onDone }: ShownProps) {
  const t = useText(joinText)
  const queries = useQueryClient()
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { stays, goes, reasons } = data
  const join = useMutation({
    mutationFn: () =>
      call(joinApi.join, {
        params: { id: stays.id },
        body: { otherId: goes.id, version: stays.version, otherVersion: goes.version },
      }),
    onSuccess: async () => {
      if (stays.id === here) tellDone(t.joinedNow(goes.name))
      onDone()
      await queries.invalidateQueries()
    },
    onError: again,
  })
  return (
    <Stack gap="sm" ref={first} tabIndex={-1} className="join-shown" aria-label={t.title} role="group">
      <JoinSides stays={stays} goes={goes} onSwap={onSwap} />
      {reasons.length > 0 ? (
        <Alert color="red" role="alert" title={t.forbidden}>
          {reasons.map(({ text }) => (
            <Text key={text} size="sm">
              {text}
            </Text>
          ))}
        </Alert>
      ) : (
        <WhatHappens preview={data} />
      )}
      <FormProblem error={join.error} />
      <Group justify="space-between" className="join-end">
        <Text size="sm" fw={600}>
          {reasons.length === 0 && t.forGood}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={onAnother}>
            {t.another}
          </Button>
          <Button disabled={reasons.length > 0 || old} loading={join.isPending} onClick={() => join.mutate()}>
            {t.join}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
