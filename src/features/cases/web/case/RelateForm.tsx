import { Alert, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { type CaseDetail, casesApi, type LinkKind } from '../../cases.contract.ts'
import { registerText } from '../../register.text.ts'
import { useText } from '../../../../platform/web/language.ts'
import { CasePicker } from '../register/CasePicker.tsx'
import { LinkKindSelect } from '../register/EarlierEvents.tsx'

/** Relates the case to an earlier event: how, and which. */
export function RelateForm({ detail, onDone }: { detail: CaseDetail; onDone: () => void }) {
  const t = useText(registerText)
  const queries = useQueryClient()
  const [kind, setKind] = useState<LinkKind>('follows')
  const customerId = detail.customer.id
  const others = useQuery({
    queryKey: ['cases', 'of-customer', customerId],
    queryFn: ({ signal }) => call(casesApi.list, { query: { view: 'all', customerId, limit: 12 } }, { signal }),
  })
  const link = useMutation({
    mutationFn: (relatedCaseId: string) =>
      call(casesApi.link, { params: { id: detail.id }, body: { relatedCaseId, kind } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['case'] })
      onDone()
    },
  })
  return (
    <Stack gap={6}>
      <LinkKindSelect value={kind} onChange={setKind} />
      <CasePicker
        label={t.earlier}
        customerId={customerId}
        offered={others.data?.items ?? []}
        exceptIds={[detail.id, ...detail.links.map((one) => one.case.id)]}
        onPick={(picked) => link.mutate(picked.id)}
      />
      {link.error && (
        <Alert color="red" role="alert" py={6}>
          {link.error.message}
        </Alert>
      )}
    </Stack>
  )
}
