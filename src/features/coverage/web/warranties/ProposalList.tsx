import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { call } from '../../../../platform/web/call.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { warrantiesApi, type WarrantyProposal } from '../../warranties.contract.ts'
import { warrantiesText } from '../../warranties.text.ts'
import { OtherProblem } from '../parts/OtherProblem.tsx'

type Props = { customerId: string; proposals: WarrantyProposal[]; more: boolean; onClose: () => void }

const nameOf = ({ key, type }: WarrantyProposal) => `${key} ${type.id}`

/** The proposals with a box each; those that would be over already are not chosen by themselves. */
export function ProposalList({ customerId, proposals, more, onClose }: Props) {
  const t = useText(warrantiesText).create
  const queries = useQueryClient()
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const isChosen = (one: WarrantyProposal) => turned.has(nameOf(one)) === one.expired
  const chosen = proposals.filter(isChosen)
  const set = (all: WarrantyProposal[], on: boolean) => {
    const next = new Set(turned)
    for (const one of all) {
      if (on === one.expired) next.add(nameOf(one))
      else next.delete(nameOf(one))
    }
    setTurned(next)
  }
  const create = useMutation({
    mutationFn: () =>
      call(warrantiesApi.create, {
        params: { id: customerId },
        body: { items: chosen.map(({ key, type }) => ({ key, typeId: type.id })) },
      }),
    onSuccess: ({ items }) => {
      onClose()
      const there = items.filter(({ made }) => !made).length
      tellDone([t.done(items.length - there), there && t.there(there)].filter(Boolean).join('; '))
      for (const queryKey of [['customer', customerId], ['coverages']]) void queries.invalidateQueries({ queryKey })
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['customer', customerId, 'warranty-proposals'] }),
  })
  return (
    <Stack gap="xs">
      <Text size="sm">{t.explain}</Text>
      {proposals.length > 1 && (
        <Checkbox
          label={t.all}
          checked={chosen.length === proposals.length}
          indeterminate={chosen.length > 0 && chosen.length < proposals.length}
          onChange={(event) => set(proposals, event.currentTarget.checked)}
        />
      )}
      <ul className="plain-list warranty-proposals">
        {proposals.map((one) => (
          <li key={nameOf(one)} data-expired={one.expired || undefined}>
            <Checkbox
              checked={isChosen(one)}
              onChange={(event) => set([one], event.currentTarget.checked)}
              label={<Proposed one={one} />}
            />
          </li>
        ))}
      </ul>
      {more && (
        <Text size="xs" c="dimmed">
          {t.more}
        </Text>
      )}
      <OtherProblem error={create.error} fields={[]} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
        <Button disabled={!chosen.length} loading={create.isPending} onClick={() => create.mutate()}>
          {chosen.length ? t.send(chosen.length) : t.choose}
        </Button>
      </Group>
    </Stack>
  )
}

function Proposed({ one }: { one: WarrantyProposal }) {
  const t = useText(warrantiesText)
  const formats = useFormats()
  const { product, serial, quantity, document, documentText, companyName, type, boughtOn, endsOn, expired } = one
  const from = document ? t.numbered(t.documents[document.kind], document.folio) : documentText
  return (
    <>
      <b>{product.name}</b>{' '}
      {[serial && t.create.serial(serial), quantity !== 1 && t.create.quantity(formats.number(quantity))]
        .filter(Boolean)
        .join(' ')}
      <span className="warranty-more">
        <Unbroken>
          {[`${type.name}, ${(expired ? t.create.expired : t.create.until)(showDay(endsOn))}`]
            .concat(t.create.bought(showDay(boughtOn)), from ?? [], companyName ?? [])
            .join(' · ')}
        </Unbroken>
      </span>
    </>
  )
}
