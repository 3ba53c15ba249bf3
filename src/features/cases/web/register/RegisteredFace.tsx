import { Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import { mdiCheckCircleOutline, mdiContentCopy } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { casesText } from '../../cases.text.ts'
import { promisesText } from '../../promises.text.ts'
import { registerText } from '../../register.text.ts'
import { useCase } from '../cases.api.ts'
import { CoverageLink } from '../promises/CoverageLink.tsx'

type Props = { number: number; onAgain: () => void; onDone: () => void }

/** The number to tell the customer, big, and where to go next. */
export function RegisteredFace({ number, onAgain, onDone }: Props) {
  const t = useText(registerText)
  const words = useText(casesText)
  return (
    <Stack align="center" gap="xs" py="xl" role="status">
      <Text c="teal" lh={1}>
        <Icon path={mdiCheckCircleOutline} size={40} />
      </Text>
      <Text>{t.registered}</Text>
      <Text fz={48} fw={700} lh={1.1} data-testid="registered-number">
        {words.number(number)}
      </Text>
      <Covered number={number} />
      <CopyButton value={String(number)}>
        {({ copied, copy }) => (
          <Button variant="subtle" size="xs" leftSection={<Icon path={mdiContentCopy} size={14} />} onClick={copy}>
            {copied ? t.copied : t.copy}
          </Button>
        )}
      </CopyButton>
      <Group mt="md" justify="center">
        <Button renderRoot={(props) => <Link to="/cases/$number" params={{ number: String(number) }} {...props} />}>
          {t.openCase}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t.again}
        </Button>
        <Button variant="default" onClick={onDone} data-autofocus autoFocus>
          {t.done}
        </Button>
      </Group>
    </Stack>
  )
}

/** What covers it and by when an answer is due, as soon as that is read. */
function Covered({ number }: { number: number }) {
  const t = useText(promisesText)
  const formats = useFormats()
  const { data } = useCase(String(number))
  if (!data) return null
  const { coverage, response } = data
  return (
    <Text size="sm" ta="center">
      {coverage ? (
        <>
          {t.coveredBy} <CoverageLink coverage={coverage} />.
        </>
      ) : (
        t.uncovered
      )}
      {response?.dueAt && (
        <>
          <br />
          {t.answerBy(formats.nearTime(response.dueAt))}
        </>
      )}
    </Text>
  )
}
