import { Button } from '@mantine/core'
import { mdiFileDocumentOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { statementText } from '../../statement.text.ts'

type Props = {
  number: number
  /** '2026-06'; the usual one when missing. */
  month?: string
}

/** The way from a contract to its statement of hours. */
export function StatementLink({ number, month }: Props) {
  const t = useText(statementText)
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon path={mdiFileDocumentOutline} size={16} />}
      renderRoot={(props) => (
        <Link to="/coverages/$number/statement" params={{ number: String(number) }} search={{ month }} {...props} />
      )}
    >
      {t.open}
    </Button>
  )
}
