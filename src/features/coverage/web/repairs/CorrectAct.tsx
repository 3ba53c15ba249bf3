import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useText } from '../../../../platform/web/language.ts'
import { repairsText } from '../../repairs.text.ts'
import { CorrectRepair } from './CorrectRepair.tsx'
import { useRepair } from './repairs.api.ts'

type Props = { id: string; equipment: string }

/** Beside a repair: to put its days right, from how it stands now. */
export function CorrectAct({ id, equipment }: Props) {
  const t = useText(repairsText)
  const [open, { open: show, close }] = useDisclosure()
  const { data, error, isFetching } = useRepair(id, open)
  return (
    <>
      <Button
        className="no-print"
        size="compact-xs"
        variant="subtle"
        aria-label={t.correctOf(equipment)}
        loading={open && !data && isFetching}
        onClick={show}
      >
        {t.correct}
      </Button>
      {open && data && <CorrectRepair repair={data} onClose={close} />}
      {open && !data && error && (
        <Text component="span" size="xs" c="red" role="alert">
          {error.message}
        </Text>
      )}
    </>
  )
}
