import { Center, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { chooseLanguage, useLastLanguage, useText } from '../../../../platform/web/language.ts'
import { usePageTitle } from '../../../../platform/web/title.ts'
import { strangersText } from '../../strangers.text.ts'
import { languages } from '../Choice.tsx'

type Props = { title: string; width: number; children: ReactNode }

/** A page for somebody who is not signed in: the name of the product, a form, the choice of language. */
export function StrangerPage({ title, width, children }: Props) {
  const t = useText(strangersText)
  usePageTitle(title)
  return (
    <Center mih="100dvh" p="md" component="main">
      <Stack w="100%" maw={width} gap="md">
        <Group gap="sm" wrap="nowrap">
          <img src="/icon.svg" width={36} height={36} alt="" />
          <div>
            <Text fw={700} size="lg" lh={1.1}>
              Atiende
            </Text>
            <Text size="xs" c="dimmed">
              {t.tagline}
            </Text>
          </div>
        </Group>
        <Paper withBorder shadow="xs" p={{ base: 'lg', xs: 'xl' }}>
          <Title order={1} mb="md">
            {title}
          </Title>
          {children}
        </Paper>
        <Group justify="center">
          <LanguageSwitch />
        </Group>
      </Stack>
    </Center>
  )
}

function LanguageSwitch() {
  const t = useText(strangersText)
  return (
    <SegmentedControl
      size="xs"
      aria-label={t.language}
      value={useLastLanguage()}
      data={languages}
      onChange={chooseLanguage}
    />
  )
}
