import { Alert, Button, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { parseRut, showRut } from '../../../../platform/shared/chile/rut.ts'
import { Problem } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { SearchField } from '../../../../platform/web/SearchField.tsx'
import type { erpApi } from '../../erp.contract.ts'
import { erpCodesText } from '../../erp-codes.text.ts'
import { useCompanyName, useFoundIn, useWhoItIs } from './codes.api.ts'

/** What was typed; nothing typed yet is another thing than an emptied field. */
export type Typed = { query: string | undefined }

type Props = {
  customerId: string
  company: number
  /** Kept outside, as long as the dialog is open. */
  typed: Typed | undefined
  onType: (typed: Typed) => void
  /** The code that is being saved. */
  busy: string | undefined
  onChoose: (code: string) => void
}

const LEAST = 2
/** No code is longer. */
const LONGEST = 20

/** Finds the customer among those of one company; what it is probably found by is looked for at once. */
export function CodeFinder({ customerId, company, typed, onType, busy, onChoose }: Props) {
  const t = useText(erpCodesText)
  const name = useCompanyName()(company)
  const who = useWhoItIs(customerId)
  const query = typed ? typed.query : who.data
  const ownRut = who.data && parseRut(who.data)
  const isProposed = !typed && query !== undefined
  useEffect(() => {
    // what is typed takes its place
    if (isProposed && document.activeElement instanceof HTMLInputElement) document.activeElement.select()
  }, [isProposed])
  const enough = (query?.length ?? 0) >= LEAST
  const found = useFoundIn(company, query, enough)
  const isAway = found.error instanceof Problem && found.error.status === 503
  return (
    <Stack gap="xs" mt="xs">
      <SearchField
        label={t.find(name)}
        placeholder={t.findHint}
        size="sm"
        maxLength={60}
        autoFocus
        value={query}
        onChange={(query) => onType({ query })}
      />
      {!enough && (
        <Text size="sm" c="dimmed">
          {t.typeMore}
        </Text>
      )}
      {enough && isAway && (
        <Alert color="yellow" role="status" p="xs">
          <Stack gap="xs" align="flex-start">
            {t.away}
            {typed?.query && typed.query.length <= LONGEST && (
              <Button size="xs" variant="default" loading={busy !== undefined} onClick={() => onChoose(typed.query!)}>
                {t.saveTyped(typed.query)}
              </Button>
            )}
          </Stack>
        </Alert>
      )}
      {enough && !isAway && (
        <Faces query={found} isEmpty={({ items }) => !items.length} empty={t.noneFound}>
          {({ items }) => (
            <ul className="plain-list">
              {items.map((item) => (
                <Found
                  key={item.code}
                  item={item}
                  customerId={customerId}
                  isOtherRut={Boolean(ownRut && item.taxId && item.taxId !== ownRut)}
                  busy={busy === item.code}
                  onChoose={() => onChoose(item.code)}
                />
              ))}
            </ul>
          )}
        </Faces>
      )}
    </Stack>
  )
}

type FoundProps = {
  item: Answer<typeof erpApi.findCustomers>['items'][number]
  customerId: string
  /** Another legal person, most probably: what it owes would be told of this customer. */
  isOtherRut: boolean
  busy: boolean
  onChoose: () => void
}

function Found({ item, customerId, isOtherRut, busy, onChoose }: FoundProps) {
  const t = useText(erpCodesText)
  return (
    <li className="erp-item erp-product">
      <div className="erp-fold-text">
        {item.name}
        <div className="erp-facts">
          {item.taxId && <span>{showRut(item.taxId)}</span>}
          {isOtherRut && !item.customerId && <b>{t.otherRut}</b>}
          <span>{t.code(item.code)}</span>
          {item.city && <span>{item.city}</span>}
        </div>
      </div>
      {item.customerId ? (
        <Text size="xs" c="dimmed">
          {item.customerId === customerId ? t.this : t.ofAnother}
        </Text>
      ) : (
        <Button size="xs" loading={busy} aria-label={t.chooseNamed(item.name, item.code)} onClick={onChoose}>
          {t.choose}
        </Button>
      )}
    </li>
  )
}
