import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { showRut } from '../../../platform/shared/chile/rut.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import { call } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { FormProblem } from '../../../platform/web/FormProblem.tsx'
import { useText } from '../../../platform/web/language.ts'
import { SearchField } from '../../../platform/web/SearchField.tsx'
import { erpApi } from '../erp.contract.ts'
import { erpText } from '../erp.text.ts'
import { erpCodesText } from '../erp-codes.text.ts'
import { useCompanyName, useNameAmongSeveral } from './codes/codes.api.ts'
import './erp.css'

type Found = Answer<typeof erpApi.findCustomers>['items'][number]
type Props = { query?: string; onAdopted: (id: string) => void }

const LEAST = 2

/** Finds a customer in the ERP and makes it one of ours; `query` is what was already typed elsewhere. */
export function ErpCustomerFinder({ query: typedBefore = '', onAdopted }: Props) {
  const t = useText(erpText)
  const [query, setQuery] = useState<string | undefined>(typedBefore.trim().slice(0, 60))
  const [key] = useState(() => crypto.randomUUID())
  const queries = useQueryClient()
  const codes = useText(erpCodesText)
  const nameOf = useCompanyName()
  const nameAmong = useNameAmongSeveral()
  const enough = (query?.length ?? 0) >= LEAST
  const found = useQuery({
    queryKey: ['erp', 'customers', query],
    queryFn: ({ signal }) => call(erpApi.findCustomers, { query: { query: query! } }, { signal }),
    enabled: enough,
    placeholderData: keepPreviousData,
  })
  const adopt = useMutation({
    mutationFn: ({ code, company }: Found) =>
      call(erpApi.adopt, { params: { code }, query: { company } }, { idempotencyKey: `${key} ${company} ${code}` }),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['customers'] })
      onAdopted(id)
    },
  })
  const away = found.data?.away ?? []
  return (
    <Stack gap="sm">
      <SearchField
        label={t.find}
        placeholder={t.findHint}
        size="sm"
        maxLength={60}
        data-autofocus
        value={query}
        onChange={setQuery}
      />
      <FormProblem error={adopt.error} />
      {enough && away.length > 0 && (
        <Alert color="yellow" role="status" p="xs">
          {codes.didNotAnswer(away.map(nameOf).join(', '))}
        </Alert>
      )}
      {enough ? (
        <Faces query={found} isEmpty={({ items }) => !items.length} empty={t.noneFound}>
          {({ items }) => (
            <ul className="plain-list">
              {items.map((item) => (
                <FoundItem
                  key={`${item.company} ${item.code}`}
                  item={item}
                  company={nameAmong(item.company)}
                  busy={adopt.isPending && isSame(adopt.variables, item)}
                  onAdopt={() => adopt.mutate(item)}
                  onOpen={onAdopted}
                />
              ))}
            </ul>
          )}
        </Faces>
      ) : (
        <Text size="sm" c="dimmed">
          {t.typeMore}
        </Text>
      )}
    </Stack>
  )
}

const isSame = (one: Found, other: Found) => one.code === other.code && one.company === other.company

type ItemProps = {
  item: Found
  /** Told where there are several. */
  company: string | undefined
  busy: boolean
  onAdopt: () => void
  onOpen: (id: string) => void
}

function FoundItem({ item, company, busy, onAdopt, onOpen }: ItemProps) {
  const t = useText(erpText)
  const { customerId } = item
  return (
    <li className="erp-item erp-product">
      <div className="erp-fold-text">
        {item.name}
        <div className="erp-facts">
          {item.tradeName && item.tradeName !== item.name && <span>{item.tradeName}</span>}
          {item.taxId && <span>{showRut(item.taxId)}</span>}
          <span>{t.code(item.code)}</span>
          {company && <b>{company}</b>}
          {item.city && <span>{item.city}</span>}
        </div>
        <Group gap={6}>
          {item.blocked && (
            <Badge size="sm" color="red" variant="light" tt="none">
              {t.blocked}
            </Badge>
          )}
          {!item.active && (
            <Badge size="sm" color="gray" variant="light" tt="none">
              {t.inactive}
            </Badge>
          )}
        </Group>
      </div>
      {customerId ? (
        <Button size="xs" variant="default" aria-label={t.openNamed(item.name)} onClick={() => onOpen(customerId)}>
          {t.open}
        </Button>
      ) : (
        <Button size="xs" loading={busy} aria-label={t.adoptNamed(item.name)} onClick={onAdopt}>
          {t.adopt}
        </Button>
      )}
    </li>
  )
}
